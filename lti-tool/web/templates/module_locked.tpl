<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>{{TITLE}}</h1>
    <p class="lead">{{SUMMARY}}</p>
  </div>
  <section class="card" aria-labelledby="straks">
    <h2 id="straks">[[module.locked]]</h2>
    <p>[[module.locked_why]]</p>
    <ul class="bullets">{{#OPENS}}<li>{{OPENS_WHEN}}</li>{{/OPENS}}</ul>
    <p class="soft">{{ASK}}</p>
    <a class="button" href="{{TRACK_URL}}">[[module.to_track]]</a>
  </section>
  {{#GOALS}}
  <section class="stack" aria-labelledby="doelen">
    <h2 id="doelen">[[module.goals]]</h2>
    <ul class="bullets">{{#GOAL}}<li>{{GOAL_TEXT}}</li>{{/GOAL}}</ul>
  </section>
  {{/GOALS}}
</main>
[[include _footer]]
</body>
</html>
