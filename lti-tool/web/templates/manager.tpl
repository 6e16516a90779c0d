<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{HEAD}} · Groeipad</title>
  <meta name="robots" content="noindex, nofollow">
  <meta name="referrer" content="no-referrer">
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <p class="meta">[[manager.kind]]</p>
    <h1>{{HEAD}}</h1>
    <p class="lead">{{INTRO}}</p>
  </div>
  <section class="card card-now" aria-labelledby="tijd">
    <h2 id="tijd">[[manager.hours]]</h2>
    <p>{{HOURS}}</p>
  </section>
  <section class="card" aria-labelledby="regelen">
    <h2 id="regelen">[[manager.arrange]]</h2>
    <ul class="parts">
      {{#ARRANGE}}<li><h3>{{ADVICE_TITLE}}</h3><p>{{ADVICE_TEXT}}</p></li>{{/ARRANGE}}
    </ul>
  </section>
  <section class="card" aria-labelledby="gesprekken">
    <h2 id="gesprekken">[[manager.talks]]</h2>
    <p>[[manager.talks_text]]</p>
    <ul class="parts">
      {{#TALK}}<li><h3>{{ADVICE_TITLE}}</h3><p>{{ADVICE_TEXT}}</p></li>{{/TALK}}
    </ul>
  </section>
  <section class="card" aria-labelledby="data">
    <h2 id="data">[[manager.meetings]]</h2>
    {{#IN_EDITION}}<p class="soft">{{EDITION}}</p>{{/IN_EDITION}}
    {{#NO_MEETINGS}}<p>[[manager.no_meetings]]</p>{{/NO_MEETINGS}}
    {{#MEETINGS}}
    <ul class="bullets">{{#MEETING}}<li>{{MEETING_DAY}}</li>{{/MEETING}}</ul>
    {{/MEETINGS}}
  </section>
  <section class="card" aria-labelledby="vragen">
    <h2 id="vragen">[[manager.questions]]</h2>
    {{#TRAINERS}}
    <p>[[manager.trainers]]</p>
    <ul class="bullets">{{#TRAINER}}<li>{{TRAINER_NAME}}</li>{{/TRAINER}}</ul>
    {{/TRAINERS}}
    {{#NO_TRAINERS}}<p>[[manager.no_trainers]]</p>{{/NO_TRAINERS}}
  </section>
  <p class="small soft">[[manager.privacy]]</p>
</main>
[[include _footer]]
</body>
</html>
