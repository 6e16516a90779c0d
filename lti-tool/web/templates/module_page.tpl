<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{MODULE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <p class="meta">[[module.page_number]] · {{MINUTES}}</p>
    <h1 lang="nl">{{TITLE}}</h1>
  </div>
  <article class="prose" lang="nl">{{TEXT_HTML:none}}</article>
  {{#PROMPTS}}
  <section class="prompts" aria-labelledby="reflectie">
    <h2 id="reflectie">[[module.reflections]]</h2>
    {{#PROMPT}}
    <form class="card fields" id="reflectie-{{PROMPT_ID}}" method="post" action="{{PROMPT_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _state]]
      [[include _write]]
      <div class="buttons">
        <button class="button button-quiet" name="do" value="keep">[[module.keep_draft]]</button>
        <button class="button" name="do" value="hand_in">{{HAND_IN}}</button>
      </div>
      <p class="small soft">{{PROMPT_META}}</p>
    </form>
    {{/PROMPT}}
  </section>
  {{/PROMPTS}}
  <nav class="turn" aria-label="[[module.turn]]">
    <a class="button button-quiet" href="{{BACK_URL}}">{{BACK_TITLE}}</a>
    {{#UNREAD}}
    <form method="post" action="{{PAGE_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="button">[[module.read_on]]</button>
    </form>
    {{/UNREAD}}
    {{#WAS_READ}}<a class="button" href="{{NEXT_URL}}">{{NEXT_TITLE}}</a>{{/WAS_READ}}
  </nav>
  {{#WAS_READ}}<p class="small soft">[[module.was_read]]</p>{{/WAS_READ}}
</main>
[[include _drafts]]
[[include _footer]]
</body>
</html>
