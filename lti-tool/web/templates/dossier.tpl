<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[dossier.title]] · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>[[dossier.title]]</h1>
    <p class="lead">[[dossier.intro]]</p>
    <p class="small"><a href="{{RUBRIC_URL}}">[[my_track.rubric_link]]</a></p>
  </div>
  {{#EMPTY}}<div class="card"><p>[[dossier.empty]]</p><a class="button" href="{{TRACK_URL}}">[[module.to_track]]</a></div>{{/EMPTY}}
  {{#KIND}}
  <section class="pieces" aria-labelledby="soort-{{KIND_ID}}">
    <h2 id="soort-{{KIND_ID}}">{{KIND_TITLE}}</h2>
    {{#PIECE}}[[include _piece]]{{/PIECE}}
  </section>
  {{/KIND}}
</main>
[[include _footer]]
</body>
</html>
