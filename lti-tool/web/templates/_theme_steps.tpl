<ul class="theme-steps">
  {{#STEP}}
  <li>{{#STEP_HERE}}<strong>{{STEP_TITLE}}</strong>{{/STEP_HERE}}{{#STEP_AWAY}}<a href="{{STEP_URL}}">{{STEP_TITLE}}</a>{{/STEP_AWAY}} [[include _state]]<p class="meta">{{STEP_META}}</p></li>
  {{/STEP}}
</ul>
