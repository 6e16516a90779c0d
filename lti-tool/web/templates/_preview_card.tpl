<section class="card" aria-labelledby="{{CARD_ID}}">
  <p class="meta">[[preview.card]]</p>
  <h2 id="{{CARD_ID}}">{{CARD_TITLE}}</h2>
  <p>{{CARD_SUMMARY}}</p>
  <dl class="facts">
    <dt>[[preview.card_goal]]</dt><dd lang="nl">{{CARD_GOAL}}</dd>
    <dt>[[preview.card_group]]</dt><dd lang="nl">{{CARD_GROUP}}</dd>
    <dt>[[preview.card_time]]</dt><dd>{{CARD_TIME}}</dd>
    <dt>[[preview.card_source]]</dt><dd>{{CARD_SOURCE}}</dd>
  </dl>
  <h3>[[preview.card_materials]]</h3>
  <ul class="bullets" lang="nl">{{#CARD_MATERIAL}}<li>{{MATERIAL}}</li>{{/CARD_MATERIAL}}</ul>
  <h3>[[preview.card_steps]]</h3>
  <ol class="numbered stack" lang="nl">
    {{#CARD_STEP}}
    <li><p><strong>{{CARD_STEP_TITLE}}</strong>{{#CARD_STEP_TIMED}} <span class="small soft" lang="[[lang]]">{{CARD_STEP_TIME}}</span>{{/CARD_STEP_TIMED}}</p><p>{{CARD_STEP_TEXT}}</p></li>
    {{/CARD_STEP}}
  </ol>
  <h3>[[preview.card_pitfalls]]</h3>
  <ul class="bullets" lang="nl">{{#CARD_PITFALL}}<li>{{PITFALL}}</li>{{/CARD_PITFALL}}</ul>
  {{#CARD_VARIES}}
  <h3>[[preview.card_variation]]</h3>
  <p lang="nl">{{CARD_VARIATION}}</p>
  {{/CARD_VARIES}}
</section>
