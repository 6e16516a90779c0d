<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[storage.opening]] · Groeipad</title>
  [[include _head]]
  <script src="[[asset storage.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1" data-storage="get" data-state="{{STATE}}" data-origin="{{ORIGIN}}" data-frame="{{FRAME}}">
  <div class="page-head">
    <h1>[[storage.opening]]</h1>
    <p class="lead waiting" role="status">[[storage.waiting]]</p>
  </div>
  <form method="post" action="/lti/launch">
    <input type="hidden" name="id_token" value="{{ID_TOKEN}}">
    <input type="hidden" name="state" value="{{STATE}}">
    <input type="hidden" name="stored_binding" value="">
  </form>
  <section class="card patience" aria-labelledby="venster">
    <h2 id="venster">[[cookie.title]]</h2>
    <p>[[cookie.why]]</p>
    <ul class="bullets">
      <li>[[cookie.new_window]]</li>
      <li>[[cookie.allow]]</li>
    </ul>
  </section>
</main>
[[include _footer]]
</body>
</html>
