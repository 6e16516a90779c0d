<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[preview.missing_title]] · [[preview.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading preview" tabindex="-1">
  <div class="page-head">
    <h1>[[preview.missing_title]]</h1>
    <p class="lead">[[preview.missing_text]]</p>
    <p><a href="/">[[preview.back]]</a></p>
  </div>
  [[include _preview_faults]]
</main>
[[include _footer]]
</body>
</html>
