<p>{{PHASES_TOLD}}</p>
<figure class="phases">
  <svg viewBox="{{PHASES_VIEW}}" role="img" aria-labelledby="fasen-titel fasen-uitleg">
    <title id="fasen-titel">[[team.phases_title]]</title>
    <desc id="fasen-uitleg">{{PHASES_TOLD}} [[team.phases_text]]</desc>
    {{#WAY}}<polyline class="phase-way" points="{{WAY_POINTS}}"></polyline>{{/WAY}}
    {{#STOP}}<circle class="{{STOP_CLASS}}" cx="{{STOP_X}}" cy="{{STOP_Y}}" r="14"></circle><text class="{{STOP_CLASS}}" x="{{STOP_X}}" y="{{STOP_Y}}" text-anchor="middle" dominant-baseline="central">{{STOP_NUMBER}}</text>{{/STOP}}
  </svg>
</figure>
<details>
  <summary>[[team.phases_list]]</summary>
  <ol class="numbers">
    {{#PHASE_ITEM}}<li>{{PHASE_NAME}}{{#PHASE_RUN}}<br><span class="meta">{{#PHASE_ROUND}}[[team.round]] {{/PHASE_ROUND}}{{PHASE_WHEN}}{{#PHASE_NOW}} ([[team.now]]){{/PHASE_NOW}}</span>{{/PHASE_RUN}}</li>{{/PHASE_ITEM}}
  </ol>
</details>
