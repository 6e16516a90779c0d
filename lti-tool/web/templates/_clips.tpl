{{#CLIPS}}
<section aria-labelledby="kijken">
  <h2 id="kijken">[[theme.clips]]</h2>
  <ul class="clip-list" lang="nl">{{#CLIP}}<li><p><a href="{{CLIP_URL}}" target="_blank" rel="noopener noreferrer">{{CLIP_TITLE}}</a>{{#CLIP_TIMED}} <span class="small soft">{{CLIP_TIME}}</span>{{/CLIP_TIMED}}</p><p class="small soft">{{CLIP_WHY}}</p></li>{{/CLIP}}</ul>
</section>
{{/CLIPS}}
