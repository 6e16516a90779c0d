<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[my_intake.title]] · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>[[my_intake.title]]</h1>
    <p class="lead">[[my_intake.lead]]</p>
    <p>[[include _state]] <span class="small soft">{{STATE_NOTE}}</span></p>
  </div>
  {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
  {{#LATE}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg><span>[[my_intake.late]] {{ASK}}</span></p>{{/LATE}}
  {{#TO_COME}}
  <section class="card" id="afspraak" aria-labelledby="afspraak-kop">
    <h2 id="afspraak-kop">[[intake.appointment]]</h2>
    {{#AGREED}}
    <p class="meets">{{AGREED_WHEN}}</p>
    {{#AGREED_PLACE}}<p>{{PLACE}}</p>{{/AGREED_PLACE}}
    {{#AGREED_LINK}}<p><a href="{{PLACE_URL}}">{{PLACE_URL}}</a></p>{{/AGREED_LINK}}
    {{#AGREED_WITH}}<p>[[my_intake.with]]</p>{{/AGREED_WITH}}
    {{/AGREED}}
    {{#NOT_AGREED}}<p>[[my_intake.not_agreed]]</p>{{/NOT_AGREED}}
    <p class="soft">{{ASK}}</p>
  </section>
  {{/TO_COME}}
  {{#HELD}}
  <section class="card stack" id="gesprek-{{HELD_ID}}" aria-labelledby="gesprek-{{HELD_ID}}-kop">
    <h2 id="gesprek-{{HELD_ID}}-kop">{{HELD_TITLE}}</h2>
    <p>[[include _state]]</p>
    <p>{{OUTCOME_TEXT}} {{ASK}}</p>
    <h3>[[intake.report]]</h3>
    {{#REPORTED}}
    <p class="meta">{{REPORT_WHEN}}</p>
    <p class="written">{{REPORT_TEXT:p}}</p>
    {{/REPORTED}}
    {{#NO_REPORT}}<p>[[my_intake.no_report]]</p>{{/NO_REPORT}}
    {{#REPLIED}}
    <h3>[[my_intake.reply]]</h3>
    <p class="meta">{{REPLY_WHEN}}</p>
    <p class="written">{{REPLY_TEXT:p}}</p>
    {{/REPLIED}}
    {{#MAY_REPLY}}
    <details{{#REPLY_OPEN}} open{{/REPLY_OPEN}}>
      <summary>{{REPLY_DO}}</summary>
      <form class="fields" id="reactie" method="post" action="{{REPLY_URL}}">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <label for="reactie-tekst">[[my_intake.reply]]</label>
        <p class="hint" id="reactie-hint">[[my_intake.reply_hint]]</p>
        {{#REPLY_REFUSED}}<p class="wrong" id="reactie-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{REPLY_WRONG}}</p>{{/REPLY_REFUSED}}
        <textarea id="reactie-tekst" name="text" rows="6" data-draft="{{REPLY_DRAFT}}" aria-describedby="reactie-hint{{#REPLY_REFUSED}} reactie-fout{{/REPLY_REFUSED}}"{{#REPLY_REFUSED}} aria-invalid="true"{{/REPLY_REFUSED}}>{{REPLY_TYPED:p}}</textarea>
        <button class="button">[[my_intake.reply_send]]</button>
      </form>
    </details>
    {{/MAY_REPLY}}
  </section>
  {{/HELD}}
  {{#FORM}}
  <form class="intake-form" id="formulier" method="post" action="{{FORM_URL}}">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#WRONG_SHOWN}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/WRONG_SHOWN}}
    {{#POINTS}}
    <section aria-labelledby="profiel">
      <h2 id="profiel">[[intake.profile]]</h2>
      <p>[[my_intake.profile_text]]</p>
    </section>
    {{#POINT}}
    <fieldset class="card goal" id="punt-{{NUMBER}}"{{#POINT_MISSING}} aria-describedby="punt-{{NUMBER}}-fout"{{/POINT_MISSING}}>
      <legend>{{POINT_TEXT}}</legend>
      {{#POINT_MISSING}}<p class="wrong" id="punt-{{NUMBER}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[my_intake.choose]]</p>{{/POINT_MISSING}}
      <div class="says">
        {{#OPTION}}<div class="says-option"><input type="radio" id="punt-{{NUMBER}}-{{VALUE}}" name="point-{{NUMBER}}" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="punt-{{NUMBER}}-{{VALUE}}">{{WORD}}</label></div>{{/OPTION}}
      </div>
      <details{{#REMARKED}} open{{/REMARKED}}>
        <summary>[[my_intake.remark]]<span class="hidden"> {{NUMBER_SHOWN}}</span></summary>
        <div class="fields">
          <label for="toelichting-{{NUMBER}}">[[my_intake.remark_label]]<span class="hidden"> {{NUMBER_SHOWN}}</span></label>
          {{#REMARK_LONG}}<p class="wrong" id="toelichting-{{NUMBER}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{REMARK_WRONG}}</p>{{/REMARK_LONG}}
          <textarea id="toelichting-{{NUMBER}}" name="remark-{{NUMBER}}" rows="3" data-draft="{{DRAFT}}"{{#REMARK_LONG}} aria-invalid="true" aria-describedby="toelichting-{{NUMBER}}-fout"{{/REMARK_LONG}}>{{REMARK:p}}</textarea>
        </div>
      </details>
    </fieldset>
    {{/POINT}}
    {{/POINTS}}
    <section aria-labelledby="vragen">
      <h2 id="vragen">[[intake.questions]]</h2>
      <p>[[my_intake.questions_text]]</p>
    </section>
    <div class="card fields work-form">
      {{#QUESTION}}
      <div class="field">
        <label for="vraag-{{NUMBER}}">{{QUESTION_TEXT}}</label>
        {{#LEARNING}}<p class="hint" id="vraag-{{NUMBER}}-hint">[[my_intake.learning_hint]]</p>{{/LEARNING}}
        {{#QUESTION_REFUSED}}<p class="wrong" id="vraag-{{NUMBER}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{QUESTION_WRONG}}</p>{{/QUESTION_REFUSED}}
        <textarea id="vraag-{{NUMBER}}" name="answer-{{NUMBER}}" rows="5" data-draft="{{DRAFT}}" aria-describedby="waarvoor{{#LEARNING}} vraag-{{NUMBER}}-hint{{/LEARNING}}{{#QUESTION_REFUSED}} vraag-{{NUMBER}}-fout{{/QUESTION_REFUSED}}"{{#QUESTION_REFUSED}} aria-invalid="true"{{/QUESTION_REFUSED}}>{{TYPED:p}}</textarea>
        {{#OFFERED}}
        <div class="choice">
          <input id="leervragen" name="become" type="checkbox" value="yes" aria-describedby="leervragen-hint"{{#TICKED}} checked{{/TICKED}}>
          <div><label for="leervragen">[[my_intake.become]]</label><p class="hint" id="leervragen-hint">[[my_intake.become_hint]]</p></div>
        </div>
        {{/OFFERED}}
        {{#THERE_ALREADY}}<p class="small soft">[[my_intake.become_done]]</p>{{/THERE_ALREADY}}
      </div>
      {{/QUESTION}}
      <p class="small soft" id="waarvoor">[[my_intake.who_reads]]</p>
      <div class="buttons">
        {{#FRESH}}
        <button class="button" name="do" value="hand_in">[[my_intake.hand_in]]</button>
        <button class="button button-quiet" name="do" value="keep">[[my_intake.keep]]</button>
        {{/FRESH}}
        {{#HANDED_IN}}<button class="button" name="do" value="hand_in">[[my_intake.change]]</button>{{/HANDED_IN}}
      </div>
    </div>
  </form>
  {{/FORM}}
  {{#ANSWERS}}
  <details>
    <summary>[[my_intake.your_answers]]</summary>
    <section class="card stack" aria-labelledby="antwoorden">
      <h2 id="antwoorden">[[my_intake.your_answers]]</h2>
      [[include _intake_answers]]
    </section>
  </details>
  {{/ANSWERS}}
</main>
[[include _drafts]]
[[include _footer]]
</body>
</html>
