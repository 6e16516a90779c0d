<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[placed.title]] · Groeipad</title>
  [[include _head]]
  <script src="[[asset send.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[placed.title]]</h1>
    <p class="lead">[[placed.text]]</p>
  </div>
  <form class="fields" id="antwoord" method="post" action="{{RETURN_URL}}">
    <input type="hidden" name="JWT" value="{{JWT}}">
    <button class="button">[[placed.go_on]]</button>
  </form>
</main>
[[include _footer]]
</body>
</html>
