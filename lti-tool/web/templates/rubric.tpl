<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[rubric.title]] {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <h1>{{RUBRIC}}</h1>
    <p class="lead">[[rubric.intro]]</p>
    <nav class="links" aria-label="[[rubric.parts]]">{{#PART_LINK}}<a href="#deel-{{PART_ID}}">{{PART_TITLE}}</a>{{/PART_LINK}}</nav>
  </div>
  {{#PART}}
  <section class="card" aria-labelledby="deel-{{PART_ID}}">
    <h2 id="deel-{{PART_ID}}">{{PART_TITLE}}</h2>
    {{#CRITERION}}
    <div class="criterion">
      <h3>{{CRITERION_TITLE}}</h3>
      <p>{{CRITERION_SUMMARY}}</p>
      {{#LEVELS}}<dl class="levels">{{#LEVEL}}<div><dt>{{LEVEL_TITLE}}</dt><dd>{{LEVEL_TEXT}}</dd></div>{{/LEVEL}}</dl>{{/LEVELS}}
    </div>
    {{/CRITERION}}
  </section>
  {{/PART}}
  <p><a href="{{BACK_URL}}">[[rubric.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
