{{#TEST}}
<section class="part prompts" aria-labelledby="toets">
  <h2 id="toets">[[quiz.title]]</h2>
  <ul class="bullets">{{#RULE}}<li>{{RULE_TEXT}}</li>{{/RULE}}</ul>
  <p class="remark">[[preview.test_note]]</p>
  {{#POOL}}
  <h3>{{POOL_TITLE}}</h3>
  {{#QUESTION}}
  <section class="card answered" aria-labelledby="vraag-{{QUESTION_ID}}">
    <div class="step-top"><span class="question-number">{{QUESTION_ID}}</span>[[include _state]]</div>
    <h4 id="vraag-{{QUESTION_ID}}" lang="nl">{{QUESTION_ASK}}</h4>
    <p class="hint">{{HOW}}</p>
    {{#OPTIONS}}
    <ul class="looked-at">
      {{#OPTION}}
      <li class="looked-{{OPTION_STATE}}">
        <p><span lang="nl">{{OPTION_TEXT}}</span>{{#OPTION_RIGHT}} <strong class="option-note">[[quiz.right_one]]</strong>{{/OPTION_RIGHT}}</p>
        {{#HAS_WHY}}<p class="small soft"><strong>[[preview.why]]</strong> <span lang="nl">{{OPTION_WHY}}</span></p>{{/HAS_WHY}}
      </li>
      {{/OPTION}}
    </ul>
    {{/OPTIONS}}
    {{#RIGHT_ORDER}}
    <p class="small soft">[[quiz.right_order]]</p>
    <ol class="numbered" lang="nl">{{#PLACED}}<li>{{PLACED_TEXT}}</li>{{/PLACED}}</ol>
    {{/RIGHT_ORDER}}
    {{#RIGHT_PAIRS}}
    <dl class="matched" lang="nl">{{#MATCH}}<div><dt>{{MATCH_LEFT}}</dt><dd>{{MATCH_RIGHT}}</dd></div>{{/MATCH}}</dl>
    {{/RIGHT_PAIRS}}
    {{#MODEL}}
    <div class="compare"><div><h5>[[quiz.model]]</h5><p class="written" lang="nl">{{MODEL_TEXT:p}}</p></div></div>
    {{/MODEL}}
    {{#HAS_FEEDBACK}}<p><strong>[[preview.feedback]]</strong> <span lang="nl">{{FEEDBACK}}</span></p>{{/HAS_FEEDBACK}}
  </section>
  {{/QUESTION}}
  {{/POOL}}
</section>
{{/TEST}}
