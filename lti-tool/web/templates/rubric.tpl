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
    [[include _rubric_links]]
  </div>
  [[include _rubric_parts]]
  <p><a href="{{BACK_URL}}">[[rubric.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
