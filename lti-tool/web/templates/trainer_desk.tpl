<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[desk.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <h1>[[desk.title]]</h1>
    <p class="lead">[[desk.intro]]</p>
  </div>
  [[include _find]]
  {{#WAITING_CARD}}
  <section class="card" aria-labelledby="wacht">
    <h2 id="wacht">[[desk.waiting]]</h2>
    {{#NOBODY_WAITS}}<p>[[desk.nobody_waits]]</p>{{/NOBODY_WAITS}}
    {{#WAITING}}
    <p class="soft">{{WAITING_COUNT}}</p>
    <ul class="todos">
      {{#WAITING_ONE}}<li><a class="todo-title" href="{{WAITING_URL}}" lang="nl">{{WAITING_TITLE}}<span class="hidden">, {{NAME}}</span></a><p class="meta">{{NAME}} · {{WAITING_KIND}} {{WAITING_SINCE}}</p></li>{{/WAITING_ONE}}
    </ul>
    {{#MORE_WAITING}}<p class="small">{{MORE_COUNT}}</p>{{/MORE_WAITING}}
    {{/WAITING}}
  </section>
  {{/WAITING_CARD}}
  {{#SIGNALS_CARD}}
  <section class="card" aria-labelledby="signalen">
    <h2 id="signalen">[[desk.signals]]</h2>
    {{#NO_SIGNALS}}<p>[[desk.no_signals]]</p>{{/NO_SIGNALS}}
    {{#SIGNALS}}
    <p class="soft">[[desk.signals_text]]</p>
    <ul class="parts">
      {{#SIGNALLED}}<li><h3><a href="{{PERSON_URL}}">{{NAME}}</a></h3><p class="meta">{{SIGNALLED_IN}}</p>{{#SIGNAL}}<p>{{SIGNAL_TEXT}}</p>{{/SIGNAL}}</li>{{/SIGNALLED}}
    </ul>
    {{/SIGNALS}}
  </section>
  {{/SIGNALS_CARD}}
  {{#PROGRAMME}}
  <section class="card" aria-labelledby="aanmeldingen">
    <h2 id="aanmeldingen">[[desk.applications]]</h2>
    {{#NO_APPLICATIONS}}<p>[[desk.no_applications]]</p>{{/NO_APPLICATIONS}}
    {{#APPLICATIONS}}
    <p class="soft">{{APPLICATION_COUNT}}</p>
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[desk.name]]</th><th scope="col" role="columnheader">[[desk.institution]]</th><th scope="col" role="columnheader">[[desk.track]]</th><th scope="col" role="columnheader">[[desk.since]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#APPLICATION}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{APPLICATION_URL}}">{{NAME}}</a></th><td role="cell" data-label="[[desk.institution]]">{{INSTITUTION}}</td><td role="cell" data-label="[[desk.track]]">{{APPLICATION_TRACK}}</td><td role="cell" data-label="[[desk.since]]">{{SINCE}}</td></tr>
        {{/APPLICATION}}
      </tbody>
    </table>
    {{/APPLICATIONS}}
  </section>
  {{/PROGRAMME}}
  {{#NO_EDITIONS}}<section class="card"><h2>[[desk.no_editions_title]]</h2><p>[[desk.no_editions]]</p></section>{{/NO_EDITIONS}}
  {{#EDITION}}
  <section class="card" aria-labelledby="uitvoering-{{EDITION_ID}}">
    <h2 id="uitvoering-{{EDITION_ID}}">{{EDITION_NAME}}</h2>
    <p class="soft">{{EDITION_META}}</p>
    {{#NOBODY}}<p>[[desk.nobody]]</p>{{/NOBODY}}
    {{#PEOPLE}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[desk.name]]</th><th scope="col" role="columnheader">[[desk.institution]]</th><th scope="col" role="columnheader">[[desk.next]]</th><th scope="col" role="columnheader" class="number">[[desk.progress]]</th><th scope="col" role="columnheader" class="number">[[desk.certificate]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#PERSON_ROW}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{PERSON_URL}}">{{NAME}}</a></th><td role="cell" data-label="[[desk.institution]]">{{INSTITUTION}}</td><td role="cell" data-label="[[desk.next]]">{{NEXT}}</td><td role="cell" class="number" data-label="[[desk.progress]]">{{PROGRESS}}</td><td role="cell" class="number" data-label="[[desk.certificate]]">{{CERTIFICATE}}</td></tr>
        {{/PERSON_ROW}}
      </tbody>
    </table>
    {{/PEOPLE}}
    <p class="small"><a href="{{EDITION_URL}}">[[edition.from_desk]]<span class="hidden">: {{EDITION_NAME}}</span></a> · <a href="{{RUBRIC_URL}}">[[desk.rubric]]</a></p>
  </section>
  {{/EDITION}}
</main>
[[include _footer]]
</body>
</html>
