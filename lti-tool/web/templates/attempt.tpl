<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[quiz.title]] · {{MODULE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>[[quiz.title]]</h1>
    <p class="lead">[[quiz.how]]</p>
  </div>
  {{#MISSING}}
  <div class="card missing" role="alert">
    <h2>[[quiz.missing]]</h2>
    <ul class="bullets">{{#MISSING_ONE}}<li><a href="#vraag-{{MISSING_NUMBER}}">[[quiz.missing_one]]</a></li>{{/MISSING_ONE}}</ul>
  </div>
  {{/MISSING}}
  <form class="quiz" method="post" action="{{ATTEMPT_URL}}" data-save="{{SAVE_URL}}" data-saving="[[quiz.saving]]" data-saved="[[quiz.saved]]" data-unsaved="[[quiz.unsaved]]" data-gone="[[quiz.gone]]">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#QUESTION}}
    <fieldset class="card question" id="vraag-{{NUMBER}}" data-question="{{QUESTION_ID}}">
      <legend><span class="question-number">[[quiz.question_number]]</span><span lang="nl">{{QUESTION_ASK}}</span></legend>
      <input type="hidden" name="asked" value="{{QUESTION_ID}}">
      <p class="hint">{{HOW}}</p>
      {{#CHOICE}}
      <div class="option">
        <input type="{{INPUT}}" id="v{{NUMBER}}-{{PLACE}}" name="q.{{QUESTION_ID}}" value="{{PLACE}}"{{#CHOSEN}} checked{{/CHOSEN}}>
        <label for="v{{NUMBER}}-{{PLACE}}" lang="nl">{{OPTION_TEXT}}</label>
      </div>
      {{/CHOICE}}
      {{#ROW}}
      <div class="row">
        <label for="v{{NUMBER}}-{{PLACE}}" lang="nl">{{ROW_TEXT}}</label>
        <select id="v{{NUMBER}}-{{PLACE}}" name="q.{{QUESTION_ID}}.{{PLACE}}"><option value="">[[quiz.choose]]</option>{{#TARGET}}<option value="{{TARGET_PLACE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{TARGET_TEXT}}</option>{{/TARGET}}</select>
      </div>
      {{/ROW}}
      {{#SHORT}}
      <label class="hidden" for="v{{NUMBER}}-0">[[quiz.your_answer]]</label>
      <textarea id="v{{NUMBER}}-0" name="q.{{QUESTION_ID}}" rows="5" maxlength="{{LONGEST}}">{{TYPED:p}}</textarea>
      {{/SHORT}}
    </fieldset>
    {{/QUESTION}}
    <div class="buttons quiz-end">
      <button class="button button-quiet" name="do" value="keep">[[quiz.keep]]</button>
      <button class="button" name="do" value="hand_in">[[quiz.hand_in]]</button>
      <span class="save-state" role="status"></span>
    </div>
    <p class="small soft">[[quiz.hand_in_hint]]</p>
  </form>
</main>
<script src="[[asset learn.js]]" defer></script>
[[include _footer]]
</body>
</html>
