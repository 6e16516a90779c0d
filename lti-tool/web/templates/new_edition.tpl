<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[editions.new]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[editions.new]]</h1>
    <p class="lead">[[editions.new_intro]]</p>
  </div>
  <section class="card" aria-label="[[editions.new]]">
    <form class="fields" method="post" action="/beheer/uitvoeringen">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _fields]]
      <button class="button">[[editions.make]]</button>
    </form>
  </section>
  <p><a href="/beheer/uitvoeringen">[[edition.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
