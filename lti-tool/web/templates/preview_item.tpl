<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{SHELF_TITLE}} · [[preview.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading preview" tabindex="-1">
  <div class="page-head">
    [[include _preview_crumb]]
    <p class="meta">{{KIND}} · <code>{{ITEM_ID}}</code></p>
    <h1>{{TITLE}}</h1>
    <p class="lead">{{SUMMARY}}</p>
    <p class="meta">{{SIZE}}</p>
    <nav class="links" aria-label="[[preview.on_page]]">{{#JUMP}}<a href="#{{JUMP_ID}}">{{JUMP_TITLE}}</a>{{/JUMP}}</nav>
  </div>
  [[include _preview_faults]]
  {{#LIST}}
  <div class="card">
    <h2>{{LIST_TITLE}}</h2>
    <ul class="bullets">{{#LINE}}<li>{{LINE_TEXT}}</li>{{/LINE}}</ul>
  </div>
  {{/LIST}}
  {{#PAGE}}
  <section class="part prompts" aria-labelledby="blad-{{PAGE_ID}}">
    <p class="meta">{{PAGE_META}}</p>
    <h2 id="blad-{{PAGE_ID}}" lang="nl">{{PAGE_TITLE}}</h2>
    <article class="prose" lang="nl">{{PAGE_HTML:none}}</article>
    {{#PROMPT}}[[include _preview_prompt]]{{/PROMPT}}
  </section>
  {{/PAGE}}
  {{#CARD}}[[include _preview_card]]{{/CARD}}
  {{#TASK}}
  <section class="part prompts" aria-labelledby="{{TASK_ID}}">
    <p class="meta">{{TASK_META}}</p>
    <h2 id="{{TASK_ID}}" lang="nl">{{TASK_TITLE}}</h2>
    <article class="prose" lang="nl">{{TASK_HTML:none}}</article>
    {{#TASK_SHOWS}}<p class="small soft">[[dossier.shows]] {{TASK_CRITERIA}}</p>{{/TASK_SHOWS}}
    {{#FIELD}}[[include _preview_prompt]]{{/FIELD}}
  </section>
  {{/TASK}}
  [[include _preview_test]]
  [[include _preview_sources]]
  <p class="small"><a href="/#{{SHELF_ID}}">[[preview.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
