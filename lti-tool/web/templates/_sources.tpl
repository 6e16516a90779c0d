{{#SOURCES}}
<section class="sources-part" aria-labelledby="bronnen">
  <h2 id="bronnen">[[theme.sources]]</h2>
  <ul class="source-list">{{#SOURCE}}<li><p lang="nl">{{SOURCE_ABOUT}}</p><p class="small soft">{{SOURCE_REF}}</p></li>{{/SOURCE}}</ul>
</section>
{{/SOURCES}}
