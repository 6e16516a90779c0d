<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[rubric.title]] {{TRACK}} · [[preview.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page preview" tabindex="-1">
  <div class="page-head">
    [[include _preview_crumb]]
    <h1>{{RUBRIC}}</h1>
    <p class="lead">[[rubric.intro]]</p>
    [[include _rubric_links]]
  </div>
  [[include _preview_faults]]
  [[include _rubric_parts]]
  <p class="small"><a href="/#{{SHELF_ID}}">[[preview.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
