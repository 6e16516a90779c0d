<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[place.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[place.title]]</h1>
    <p class="lead">{{INTRO}}</p>
    <p class="soft">{{GRADES}}</p>
  </div>
  <form class="stack" method="post" action="{{PLACE_URL}}">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#REFUSED}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
    {{#GROUP}}
    {{#SHOWN}}
    <fieldset class="card options">
      <legend>{{GROUP_TITLE}}</legend>
      [[include _options]]
    </fieldset>
    {{/SHOWN}}
    {{#FOLDED}}
    <details class="card"{{#UNFOLDED}} open{{/UNFOLDED}}>
      <summary>{{GROUP_TITLE}}</summary>
      <fieldset class="options">
        <legend class="hidden">{{GROUP_TITLE}}</legend>
        [[include _options]]
      </fieldset>
    </details>
    {{/FOLDED}}
    {{/GROUP}}
    <div class="acts">
      <button class="button">[[place.send]]</button>
      <button class="button button-quiet" name="cancel" value="1">[[place.cancel]]</button>
    </div>
  </form>
</main>
[[include _footer]]
</body>
</html>
