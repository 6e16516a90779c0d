<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{THEME_TITLE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <p class="meta"><a href="{{THEME_URL}}">{{THEME_TITLE}}</a> · [[theme.page_number]] · {{MINUTES}}</p>
    <h1 lang="nl">{{TITLE}}</h1>
    {{#WAS_READ}}<p>[[include _state]]</p>{{/WAS_READ}}
  </div>
  <article class="prose" lang="nl">{{TEXT_HTML:none}}</article>
  <nav class="turn" aria-label="[[theme.turn]]">
    <a class="button button-quiet" href="{{BACK_URL}}">{{BACK_TITLE}}</a>
    {{#MARK}}
    <form method="post" action="{{PAGE_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="button">{{MARK_TITLE}}</button>
    </form>
    {{/MARK}}
    {{#GO_ON}}<a class="button" href="{{NEXT_URL}}">{{NEXT_TITLE}}</a>{{/GO_ON}}
  </nav>
  <p class="small soft">[[theme.no_gate]]</p>
</main>
[[include _footer]]
</body>
</html>
