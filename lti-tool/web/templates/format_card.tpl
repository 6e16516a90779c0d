<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{CARD_TITLE}} · {{THEME_TITLE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow format-page" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <p class="meta">[[theme.card]] · <a href="{{THEME_URL}}">{{THEME_TITLE}}</a></p>
    <h1>{{CARD_TITLE}}</h1>
    <p class="lead">{{CARD_SUMMARY}}</p>
  </div>
  [[include _format_card]]
  <p class="small soft screen-only">[[theme.print]]</p>
</main>
[[include _footer]]
</body>
</html>
