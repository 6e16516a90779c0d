<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[cookie.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[cookie.title]]</h1>
    <p class="lead">[[cookie.why]]</p>
  </div>
  {{#HAS_URL}}
  <p><a class="button" href="{{URL}}" target="_blank" rel="noopener">[[cookie.open]]</a></p>
  <p class="soft">[[cookie.same_rights]]</p>
  {{/HAS_URL}}
  {{#NO_URL}}
  <ul class="bullets">
    <li>[[cookie.new_window]]</li>
    <li>[[cookie.allow]]</li>
  </ul>
  {{/NO_URL}}
</main>
[[include _footer]]
</body>
</html>
