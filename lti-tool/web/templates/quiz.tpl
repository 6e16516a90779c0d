<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[quiz.title]] · {{MODULE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>[[quiz.title]]</h1>
    <p class="lead">[[quiz.intro]]</p>
  </div>
  <section class="card" aria-labelledby="beginnen">
    <h2 id="beginnen">{{STAND}}</h2>
    <ul class="bullets">
      <li>[[quiz.asks]]</li>
      <li>[[quiz.needs]]</li>
      <li>{{LEFT}}</li>
      <li>[[quiz.kept]]</li>
    </ul>
    {{#MAY_START}}
    <form method="post" action="{{QUIZ_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="button">{{START}}</button>
    </form>
    {{/MAY_START}}
    {{#MAY_NOT}}
    <p><strong>{{WHY_NOT}}</strong></p>
    <p class="soft">{{ASK}}</p>
    {{/MAY_NOT}}
  </section>
  {{#ATTEMPTS}}
  <section class="stack" aria-labelledby="pogingen">
    <h2 id="pogingen">[[quiz.attempts]]</h2>
    <ul class="todos">
      {{#ATTEMPT}}
      <li><a class="todo-title" href="{{ATTEMPT_URL}}">{{ATTEMPT_TITLE}}</a> [[include _state]]<p class="meta">{{ATTEMPT_META}}</p></li>
      {{/ATTEMPT}}
    </ul>
  </section>
  {{/ATTEMPTS}}
  <p class="small"><a href="{{MODULE_URL}}">[[module.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
