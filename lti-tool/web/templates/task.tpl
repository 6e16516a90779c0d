<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>{{TITLE}}</h1>
    <p class="lead">{{SUMMARY}}</p>
    <p class="meta">{{META}}</p>
    <p>[[include _state]] <span class="small soft">{{STATE_NOTE}}</span></p>
    {{#DEADLINE}}<p class="deadline"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#calendar"></use></svg><span>{{DEADLINE_TEXT}}</span></p>{{/DEADLINE}}
    {{#IN_THEME}}<p class="small"><a href="{{THEME_URL}}">[[task.to_theme]]</a></p>{{/IN_THEME}}
  </div>
  {{#LATE}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg><span>{{LATE_TEXT}} {{ASK}}</span></p>{{/LATE}}
  [[include _gate]]
  {{#CLOSED}}
  <section class="card" aria-labelledby="gesloten">
    <h2 id="gesloten">[[task.closed]]</h2>
    <p>{{CLOSED_TEXT}}</p>
    {{#NOTHING_SENT}}<p>[[task.nothing_sent]] {{ASK}}</p>{{/NOTHING_SENT}}
  </section>
  {{/CLOSED}}
  {{#STOPPED}}<p class="soft">[[task.stopped]]</p>{{/STOPPED}}
  {{#BODY}}
  <div class="task{{#WITH_CARD}} task-with-card{{/WITH_CARD}}">
    <article class="prose task-text" lang="nl">{{TEXT_HTML:none}}</article>
    {{#CARD}}
    <aside class="card task-card" aria-labelledby="werkvorm">
      <p class="meta">[[theme.card]]</p>
      <h2 id="werkvorm">{{CARD_TITLE}}</h2>
      [[include _format_card]]
      <p class="small"><a href="{{CARD_URL}}">[[theme.card_alone]]</a></p>
    </aside>
    {{/CARD}}
    <div class="task-work">
      {{#SENT}}
      <section class="card" id="ingeleverd" aria-labelledby="ingeleverd-kop">
        <h2 id="ingeleverd-kop">[[task.sent]]</h2>
        <p class="meta">{{SENT_WHEN}}</p>
        [[include _answers]]
      </section>
      {{/SENT}}
      {{#DRAFT_LEFT}}
      <section class="card" aria-labelledby="concept-kop">
        <h2 id="concept-kop">[[task.draft_left]]</h2>
        [[include _answers]]
      </section>
      {{/DRAFT_LEFT}}
      {{#CHANGE}}
      <details{{#CHANGE_OPEN}} open{{/CHANGE_OPEN}}>
        <summary>[[task.change]]</summary>
        [[include _task_form]]
      </details>
      {{/CHANGE}}
      {{#FRESH}}
      <section class="stack" aria-labelledby="uitwerking-kop">
        <h2 id="uitwerking-kop">{{FORM_TITLE}}</h2>
        [[include _task_form]]
      </section>
      {{/FRESH}}
      {{#PEERS}}
      <section class="stack" id="feedback" aria-labelledby="feedback-kop">
        <h2 id="feedback-kop">[[task.peer_feedback]]</h2>
        [[include _remarks]]
        {{#NO_PEERS}}<p class="soft">[[task.no_peer_feedback]]</p>{{/NO_PEERS}}
      </section>
      {{/PEERS}}
      {{#TRAINERS}}
      <section class="stack" aria-labelledby="trainers-kop">
        <h2 id="trainers-kop">[[task.trainer_feedback]]</h2>
        [[include _remarks]]
      </section>
      {{/TRAINERS}}
      {{#GROUP}}
      <section class="stack" id="groep" aria-labelledby="groep-kop">
        <h2 id="groep-kop">[[task.group]]</h2>
        <p class="soft">[[task.group_text]]</p>
        {{#COLLEAGUES}}
        <ul class="colleagues">
          {{#COLLEAGUE}}
          <li><a href="{{COLLEAGUE_URL}}">{{COLLEAGUE_NAME}}</a> <span class="meta">{{COLLEAGUE_META}}</span></li>
          {{/COLLEAGUE}}
        </ul>
        {{/COLLEAGUES}}
        {{#NOBODY_YET}}<p>[[task.nobody_yet]]</p>{{/NOBODY_YET}}
      </section>
      {{/GROUP}}
    </div>
  </div>
  {{/BODY}}
</main>
[[include _drafts]]
[[include _footer]]
</body>
</html>
