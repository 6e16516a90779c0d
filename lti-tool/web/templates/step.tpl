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
    <p>[[include _state]]</p>
  </div>
  {{#MEETING}}
  <section class="card" aria-labelledby="wanneer">
    <h2 id="wanneer">[[task.when]]</h2>
    <p class="meets">{{MEETS}}</p>
    {{#MEETING_PLACE}}<p>{{PLACE}}</p>{{/MEETING_PLACE}}
  </section>
  {{/MEETING}}
  [[include _gate]]
  <section class="stack" aria-labelledby="wat">
    <h2 id="wat">[[task.what]]</h2>
    <p>{{ABOUT}}</p>
    {{#ACTION}}<p><a class="button" href="{{ACTION_URL}}">{{ACTION_TEXT}}</a></p>{{/ACTION}}
    {{#LINK}}<p><a href="{{LINK_URL}}">{{LINK_TEXT}}</a></p>{{/LINK}}
  </section>
  {{#INTAKE}}
  <section class="stack" aria-labelledby="gesprek">
    <h2 id="gesprek">[[task.intake_questions]]</h2>
    <p>[[task.intake_hint]]</p>
    <ul class="bullets">{{#ASKED}}<li>{{ASKED_TEXT}}</li>{{/ASKED}}</ul>
  </section>
  {{/INTAKE}}
  <section class="stack" aria-labelledby="af">
    <h2 id="af">[[task.done_when]]</h2>
    {{#DONE_TREE}}[[include _requirements]]{{/DONE_TREE}}
    <p class="soft">{{ASK}}</p>
  </section>
  {{#THEME}}
  <section class="stack" aria-labelledby="thema">
    <h2 id="thema">[[task.theme]]</h2>
    <p><a href="{{THEME_URL}}">{{THEME_TITLE}}</a></p>
    <p>{{THEME_SUMMARY}}</p>
    [[include _theme_steps]]
  </section>
  {{/THEME}}
</main>
[[include _footer]]
</body>
</html>
