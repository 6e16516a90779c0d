{{#CLIPS}}
<section class="part prompts" aria-labelledby="kijken">
  <h2 id="kijken">[[module.clips]]</h2>
  <ul class="sources">{{#CLIP}}<li lang="nl"><a href="{{CLIP_URL}}" target="_blank" rel="noopener noreferrer">{{CLIP_TITLE}}<span class="hidden" lang="[[lang]]"> [[module.new_window]]</span></a>{{#CLIP_TIMED}} <span class="small soft" lang="[[lang]]">{{CLIP_TIME}}</span>{{/CLIP_TIMED}}<p class="small soft">{{CLIP_WHY}}</p></li>{{/CLIP}}</ul>
</section>
{{/CLIPS}}
{{#SOURCES}}
<section class="part prompts" aria-labelledby="bronnen">
  <h2 id="bronnen">[[module.sources]]</h2>
  <ul class="sources" lang="nl">{{#SOURCE}}<li><p>{{SOURCE_ABOUT}}</p><p class="small soft">{{SOURCE_REF}}</p></li>{{/SOURCE}}</ul>
</section>
{{/SOURCES}}
{{#NOTE}}
<section class="card" aria-labelledby="opmerking">
  <h2 id="opmerking">[[preview.note]]</h2>
  <p lang="nl">{{NOTE_TEXT}}</p>
</section>
{{/NOTE}}
