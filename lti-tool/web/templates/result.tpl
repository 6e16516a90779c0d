<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{VERDICT}} · [[quiz.title]] · {{MODULE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>{{VERDICT}}</h1>
    <p class="lead">{{RESULT}}</p>
    <p>{{WHAT_NOW}}</p>
    {{#SHOW_ASK}}<p class="soft">{{ASK}}</p>{{/SHOW_ASK}}
    <div class="buttons"><a class="button" href="{{ON_URL}}">{{ON}}</a></div>
  </div>
  <h2>[[quiz.look_back]]</h2>
  {{#QUESTION}}
  <section class="card answered" aria-labelledby="vraag-{{NUMBER}}">
    <div class="step-top"><span class="question-number">[[quiz.question_number]]</span>[[include _state]]</div>
    <h3 id="vraag-{{NUMBER}}" lang="nl">{{QUESTION_ASK}}</h3>
    {{#OPTIONS}}
    <ul class="looked-at">
      {{#OPTION}}
      <li class="looked-{{OPTION_STATE}}">
        <p><span lang="nl">{{OPTION_TEXT}}</span>{{#OPTION_NOTED}} <strong class="option-note">{{OPTION_NOTE}}</strong>{{/OPTION_NOTED}}</p>
        {{#HAS_WHY}}<p class="small soft" lang="nl">{{OPTION_WHY}}</p>{{/HAS_WHY}}
      </li>
      {{/OPTION}}
    </ul>
    {{/OPTIONS}}
    {{#RIGHT_ORDER}}
    <p class="small soft">[[quiz.right_order]]</p>
    <ol class="numbered">
      {{#PLACED}}<li><span lang="nl">{{PLACED_TEXT}}</span>{{#MISPLACED}} <span class="small soft">{{PLACED_NOTE}}</span>{{/MISPLACED}}</li>{{/PLACED}}
    </ol>
    {{/RIGHT_ORDER}}
    {{#RIGHT_PAIRS}}
    <dl class="matched">
      {{#MATCH}}<div><dt lang="nl">{{MATCH_LEFT}}</dt><dd><span lang="nl">{{MATCH_RIGHT}}</span>{{#MISMATCHED}} <span class="small soft">{{MATCH_NOTE}}</span>{{/MISMATCHED}}</dd></div>{{/MATCH}}
    </dl>
    {{/RIGHT_PAIRS}}
    {{#MODEL}}
    <div class="compare">
      <div><h4>[[quiz.your_answer]]</h4><p class="written">{{TYPED:p}}</p></div>
      <div><h4>[[quiz.model]]</h4><p class="written" lang="nl">{{MODEL_TEXT:p}}</p></div>
    </div>
    {{/MODEL}}
    {{#HAS_FEEDBACK}}<p lang="nl">{{FEEDBACK}}</p>{{/HAS_FEEDBACK}}
  </section>
  {{/QUESTION}}
  <p class="small"><a href="{{QUIZ_URL}}">[[quiz.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
