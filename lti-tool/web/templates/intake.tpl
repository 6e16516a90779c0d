<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[intake.title]] · {{NAME}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <p class="crumb"><a href="{{BACK_URL}}">{{BACK}}</a></p>
    <h1>[[intake.of]]</h1>
    <p class="lead">{{PLACE_OF}}</p>
    <p>[[include _state]] <span class="small soft">{{STATE_NOTE}}</span></p>
  </div>
  {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
  {{#PROBLEM}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{PROBLEM_TEXT}}</p>{{/PROBLEM}}
  <div class="track">
    <section id="formulier" class="stack" aria-labelledby="formulier-kop">
      <h2 id="formulier-kop">[[intake.filled_in]]</h2>
      {{#HANDED}}
      <p class="meta">{{HANDED_WHEN}}</p>
      <div class="card stack">[[include _intake_answers]]</div>
      {{/HANDED}}
      {{#NOT_HANDED}}<p>[[intake.not_handed]]</p>{{/NOT_HANDED}}
    </section>
    <div class="beside">
      {{#AGREE}}
      <section class="card" id="afspraak" aria-labelledby="afspraak-kop">
        <h2 id="afspraak-kop">[[intake.appointment]]</h2>
        {{#AGREED}}<p class="meets">{{AGREED_WHEN}}</p>{{/AGREED}}
        <form class="fields" method="post" action="{{APPOINTMENT_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <label for="dag">[[intake.day]]</label>
          {{#DAY_REFUSED}}<p class="wrong" id="dag-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{DAY_WRONG}}</p>{{/DAY_REFUSED}}
          <input id="dag" type="date" name="day" value="{{DAY_TYPED}}" min="{{TODAY}}"{{#DAY_REFUSED}} aria-invalid="true" aria-describedby="dag-fout"{{/DAY_REFUSED}}>
          <label for="tijd">[[intake.time]]</label>
          {{#TIME_REFUSED}}<p class="wrong" id="tijd-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{TIME_WRONG}}</p>{{/TIME_REFUSED}}
          <input id="tijd" type="time" name="time" value="{{TIME_TYPED}}"{{#TIME_REFUSED}} aria-invalid="true" aria-describedby="tijd-fout"{{/TIME_REFUSED}}>
          <label for="plaats">[[intake.place]]</label>
          <p class="hint" id="plaats-hint">[[intake.place_hint]]</p>
          {{#PLACE_REFUSED}}<p class="wrong" id="plaats-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{PLACE_WRONG}}</p>{{/PLACE_REFUSED}}
          <input id="plaats" type="text" name="place" value="{{PLACE_TYPED}}" autocomplete="off" aria-describedby="plaats-hint{{#PLACE_REFUSED}} plaats-fout{{/PLACE_REFUSED}}"{{#PLACE_REFUSED}} aria-invalid="true"{{/PLACE_REFUSED}}>
          <label for="gesprekspartner">[[intake.interviewer]]</label>
          <select id="gesprekspartner" name="interviewer">
            <option value="">[[intake.nobody]]</option>
            {{#INTERVIEWER}}<option value="{{INTERVIEWER_ID}}"{{#INTERVIEWER_CHOSEN}} selected{{/INTERVIEWER_CHOSEN}}>{{INTERVIEWER_NAME}}</option>{{/INTERVIEWER}}
          </select>
          <button class="button button-quiet">[[intake.agree]]</button>
        </form>
      </section>
      {{/AGREE}}
      {{#CONCLUDE}}
      <section class="card" id="uitkomst" aria-labelledby="uitkomst-kop">
        <h2 id="uitkomst-kop">[[intake.conclude]]</h2>
        <p class="small soft">[[intake.conclude_text]]</p>
        <form class="fields" method="post" action="{{INTAKE_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <label for="gehouden">[[intake.held]]</label>
          {{#HELD_REFUSED}}<p class="wrong" id="gehouden-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{HELD_WRONG}}</p>{{/HELD_REFUSED}}
          <input id="gehouden" type="date" name="held" value="{{HELD_TYPED}}" max="{{TODAY}}" required{{#HELD_REFUSED}} aria-invalid="true" aria-describedby="gehouden-fout"{{/HELD_REFUSED}}>
          <fieldset class="outcomes"{{#OUTCOME_REFUSED}} aria-describedby="uitkomst-fout"{{/OUTCOME_REFUSED}}>
            <legend>[[intake.outcome]]</legend>
            {{#OUTCOME_REFUSED}}<p class="wrong" id="uitkomst-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{OUTCOME_WRONG}}</p>{{/OUTCOME_REFUSED}}
            {{#OUTCOME}}
            <div class="choice">
              <input id="uitkomst-{{OUTCOME_VALUE}}" type="radio" name="outcome" value="{{OUTCOME_VALUE}}"{{#OUTCOME_CHOSEN}} checked{{/OUTCOME_CHOSEN}}>
              <div><label for="uitkomst-{{OUTCOME_VALUE}}">{{OUTCOME_WORD}}</label><p class="hint">{{OUTCOME_HINT}}</p></div>
            </div>
            {{/OUTCOME}}
          </fieldset>
          {{#WITH_START}}
          <label for="start">[[intake.start_at_once]]</label>
          <p class="hint" id="start-hint">[[intake.start_hint]]</p>
          {{#START_REFUSED}}<p class="wrong" id="start-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{START_WRONG}}</p>{{/START_REFUSED}}
          <input id="start" type="date" name="start" value="{{START_TYPED}}" max="{{TODAY}}" aria-describedby="start-hint{{#START_REFUSED}} start-fout{{/START_REFUSED}}"{{#START_REFUSED}} aria-invalid="true"{{/START_REFUSED}}>
          {{/WITH_START}}
          {{#WITHOUT_START}}<p class="hint">[[intake.no_place_yet]]</p>{{/WITHOUT_START}}
          <button class="button">[[intake.record]]</button>
        </form>
      </section>
      {{/CONCLUDE}}
      {{#CONCLUDED}}
      <section class="card" id="uitkomst" aria-labelledby="uitkomst-kop">
        <h2 id="uitkomst-kop">[[intake.outcome]]</h2>
        <p><strong>{{OUTCOME_WORD}}</strong><br><span class="meta">{{HELD_WHEN}}</span></p>
        {{#MAY_START}}
        <form class="fields" method="post" action="{{START_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <label for="start">[[intake.start_day]]</label>
          {{#START_REFUSED}}<p class="wrong" id="start-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{START_WRONG}}</p>{{/START_REFUSED}}
          <input id="start" type="date" name="start" value="{{START_TYPED}}" min="{{HELD_DAY}}" max="{{TODAY}}" required{{#START_REFUSED}} aria-invalid="true" aria-describedby="start-fout"{{/START_REFUSED}}>
          <button class="button">[[intake.start]]</button>
        </form>
        {{/MAY_START}}
        {{#MAY_OPEN}}
        <p>[[intake.new_text]]</p>
        <form method="post" action="{{NEW_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <button class="button button-quiet">[[intake.new]]</button>
        </form>
        {{/MAY_OPEN}}
      </section>
      {{/CONCLUDED}}
    </div>
  </div>
  <section class="card" id="aantekeningen" aria-labelledby="aantekeningen-kop">
    <h2 id="aantekeningen-kop">[[intake.notes]]</h2>
    <form class="fields" method="post" action="{{NOTES_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <label for="notities">[[intake.notes_label]]</label>
      <p class="hint" id="notities-hint">[[intake.notes_hint]]</p>
      {{#NOTES_REFUSED}}<p class="wrong" id="notities-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{NOTES_WRONG}}</p>{{/NOTES_REFUSED}}
      <textarea id="notities" name="text" rows="6" data-draft="{{NOTES_DRAFT}}" aria-describedby="notities-hint{{#NOTES_REFUSED}} notities-fout{{/NOTES_REFUSED}}"{{#NOTES_REFUSED}} aria-invalid="true"{{/NOTES_REFUSED}}>{{NOTES_TYPED:p}}</textarea>
      <button class="button button-quiet">[[intake.notes_keep]]</button>
    </form>
  </section>
  <section class="card" id="verslag" aria-labelledby="verslag-kop">
    <h2 id="verslag-kop">[[intake.report]]</h2>
    {{#REPORTED}}<p class="meta">{{REPORT_WHEN}}</p>{{/REPORTED}}
    <form class="fields" method="post" action="{{REPORT_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <label for="verslag-tekst">[[intake.report_label]]</label>
      <p class="hint" id="verslag-hint">{{REPORT_HINT}}</p>
      {{#REPORT_REFUSED}}<p class="wrong" id="verslag-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{REPORT_WRONG}}</p>{{/REPORT_REFUSED}}
      <textarea id="verslag-tekst" name="text" rows="10" data-draft="{{REPORT_DRAFT}}" aria-describedby="verslag-hint{{#REPORT_REFUSED}} verslag-fout{{/REPORT_REFUSED}}"{{#REPORT_REFUSED}} aria-invalid="true"{{/REPORT_REFUSED}}>{{REPORT_TYPED:p}}</textarea>
      <p class="small soft">{{MAIL_LINE}}</p>
      <div class="buttons">
        {{#MAY_GIVE}}<button class="button" name="do" value="give">{{GIVE}}</button>{{/MAY_GIVE}}
        {{#MAY_DRAFT}}<button class="button button-quiet" name="do" value="draft">[[intake.report_draft]]</button>{{/MAY_DRAFT}}
      </div>
    </form>
    {{#REPLIED}}
    <h3>[[intake.reply]]</h3>
    <p class="meta">{{REPLY_WHEN}}</p>
    <p class="written">{{REPLY_TEXT:p}}</p>
    {{/REPLIED}}
  </section>
  {{#EARLIER}}
  <section class="card stack" aria-labelledby="eerder-{{EARLIER_ID}}">
    <h2 id="eerder-{{EARLIER_ID}}">{{EARLIER_TITLE}}</h2>
    <p><strong>{{OUTCOME_WORD}}</strong></p>
    {{#EARLIER_REPORT}}<h3>[[intake.report]]</h3><p class="written">{{REPORT_TEXT:p}}</p>{{/EARLIER_REPORT}}
    {{#EARLIER_REPLY}}<h3>[[intake.reply]]</h3><p class="written">{{REPLY_TEXT:p}}</p>{{/EARLIER_REPLY}}
    {{#EARLIER_NOTES}}<h3>[[intake.notes]]</h3><p class="written">{{NOTES_TEXT:p}}</p>{{/EARLIER_NOTES}}
  </section>
  {{/EARLIER}}
</main>
[[include _drafts]]
[[include _footer]]
</body>
</html>
