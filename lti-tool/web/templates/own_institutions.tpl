<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[own.institutions]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[own.institutions]]</h1>
    <p class="lead">[[own.institutions_intro]]</p>
  </div>
  <section class="card" aria-label="[[own.institutions]]">
    {{#NONE}}<p>[[own.no_institution]]</p>{{/NONE}}
    <ul class="parts">
      {{#ROW}}<li><h2><a href="{{INSTITUTION_URL}}">{{INSTITUTION}}</a></h2><p class="meta">{{SECTOR}}</p></li>{{/ROW}}
    </ul>
  </section>
</main>
[[include _footer]]
</body>
</html>
