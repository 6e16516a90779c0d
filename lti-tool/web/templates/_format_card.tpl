<dl class="format">
  <dt>[[theme.card_goal]]</dt>
  <dd lang="nl">{{CARD_GOAL}}</dd>
  <dt>[[theme.card_group]]</dt>
  <dd lang="nl">{{CARD_GROUP}}</dd>
  <dt>[[theme.card_time]]</dt>
  <dd>{{CARD_TIME}}</dd>
  {{#CARD_MATERIALS}}
  <dt>[[theme.card_materials]]</dt>
  <dd lang="nl"><ul class="bullets">{{#CARD_MATERIAL}}<li>{{MATERIAL}}</li>{{/CARD_MATERIAL}}</ul></dd>
  {{/CARD_MATERIALS}}
  <dt>[[theme.card_steps]]</dt>
  <dd lang="nl">
    <ol class="format-steps">
      {{#CARD_STEP}}
      <li><p><strong>{{CARD_STEP_TITLE}}</strong>{{#CARD_STEP_TIMED}} <span class="small soft">{{CARD_STEP_TIME}}</span>{{/CARD_STEP_TIMED}}</p><p>{{CARD_STEP_TEXT}}</p></li>
      {{/CARD_STEP}}
    </ol>
  </dd>
  {{#CARD_PITFALLS}}
  <dt>[[theme.card_pitfalls]]</dt>
  <dd lang="nl"><ul class="bullets">{{#CARD_PITFALL}}<li>{{PITFALL}}</li>{{/CARD_PITFALL}}</ul></dd>
  {{/CARD_PITFALLS}}
  {{#CARD_VARIATION}}
  <dt>[[theme.card_variation]]</dt>
  <dd lang="nl">{{VARIATION}}</dd>
  {{/CARD_VARIATION}}
</dl>
<p class="small soft">{{CARD_SOURCE}}</p>
