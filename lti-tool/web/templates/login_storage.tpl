<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[storage.opening]] · Groeipad</title>
  [[include _head]]
  <script src="[[asset storage.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1" data-storage="put" data-state="{{STATE}}" data-binding="{{BINDING}}" data-origin="{{ORIGIN}}" data-frame="{{FRAME}}" data-url="{{URL}}">
  <div class="page-head">
    <h1>[[storage.opening]]</h1>
    <p class="lead">[[storage.opening_text]]</p>
  </div>
  <p><a class="button" href="{{URL}}">[[storage.go_on]]</a></p>
</main>
[[include _footer]]
</body>
</html>
