<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[home.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[home.title]]</h1>
    <p class="lead">[[home.what]]</p>
  </div>
  <section class="card" aria-labelledby="openen">
    <h2 id="openen">[[home.open]]</h2>
    <p>[[home.open_text]]</p>
    <p class="soft">[[home.open_help]]</p>
  </section>
  <section class="stack" aria-labelledby="trajecten">
    <h2 id="trajecten">[[home.tracks]]</h2>
    <ul class="bullets">
      <li><strong>[[home.verbinder]]</strong> [[home.verbinder_text]]</li>
      <li><strong>[[home.leidinggevende]]</strong> [[home.leidinggevende_text]]</li>
      <li><strong>[[home.procesbegeleider]]</strong> [[home.procesbegeleider_text]]</li>
      <li><strong>[[home.onderzoeker]]</strong> [[home.onderzoeker_text]]</li>
    </ul>
  </section>
</main>
[[include _footer]]
</body>
</html>
