<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[name.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[name.title]]</h1>
    <p class="lead">[[name.intro]]</p>
  </div>
  <form class="card fields" method="post" action="{{NAME_URL}}">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="to" value="{{TO}}">
    <label for="naam">[[name.label]]</label>
    <p class="hint" id="naam-hint">[[name.hint]]</p>
    {{#REFUSED}}<p class="wrong" id="naam-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
    <input type="text" id="naam" name="name" value="{{TYPED}}" maxlength="{{LONGEST}}" autocomplete="name" required aria-describedby="naam-hint{{#REFUSED}} naam-fout{{/REFUSED}}"{{#REFUSED}} aria-invalid="true"{{/REFUSED}}>
    <div class="acts">
      <button class="button">[[name.keep]]</button>
      <button class="button button-quiet" name="rather_not" value="1" formnovalidate>[[name.rather_not]]</button>
    </div>
  </form>
</main>
[[include _footer]]
</body>
</html>
