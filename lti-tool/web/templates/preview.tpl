<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[preview.heading]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page preview" tabindex="-1">
  <div class="page-head">
    <h1>[[preview.heading]]</h1>
    <p class="lead">[[preview.intro]]</p>
    {{#SOUND}}<p><span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>[[preview.sound]]</span></p>{{/SOUND}}
    {{#LOADED}}
    <p class="meta">{{SIZE}}</p>
    <nav class="links" aria-label="[[preview.on_page]]">{{#JUMP}}<a href="#{{JUMP_ID}}">{{JUMP_TITLE}}</a>{{/JUMP}}</nav>
    {{/LOADED}}
  </div>
  [[include _preview_faults]]
  {{#SHELF}}
  <section class="card" aria-labelledby="{{SHELF_ID}}">
    <h2 id="{{SHELF_ID}}">{{SHELF_TITLE}}</h2>
    <p>{{SHELF_SUMMARY}}</p>
    <p class="meta">{{SHELF_SIZE}}</p>
    {{#GROUP}}
    <div class="todo">
      <h3>{{GROUP_TITLE}}</h3>
      <ul class="todos">{{#ITEM}}<li><a class="todo-title" href="{{ITEM_URL}}">{{ITEM_TITLE}}</a><p class="meta">{{ITEM_META}}</p></li>{{/ITEM}}</ul>
    </div>
    {{/GROUP}}
  </section>
  {{/SHELF}}
</main>
[[include _footer]]
</body>
</html>
