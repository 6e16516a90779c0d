<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>{{TITLE}}</h1>
    <p class="meta">{{SENT_WHEN}}</p>
  </div>
  <section class="card" aria-label="[[task.sent]]">
    [[include _answers]]
  </section>
  {{#GIVEN}}
  <section aria-labelledby="gegeven-kop" id="gegeven">
    <h2 id="gegeven-kop">[[peer.given]]</h2>
    [[include _remarks]]
  </section>
  {{/GIVEN}}
  <section aria-labelledby="feedback-kop">
    <h2 id="feedback-kop">[[peer.give]]</h2>
    <form class="card fields" method="post" action="{{PEER_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <label for="feedback">[[peer.ask]]</label>
      <p class="hint" id="feedback-uitleg">[[peer.help]]</p>
      {{#REFUSED}}<p class="wrong" id="feedback-fout" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
      <textarea id="feedback" name="text" rows="8" maxlength="{{LONGEST}}" required aria-describedby="feedback-uitleg"{{#REFUSED}} aria-invalid="true"{{/REFUSED}}>{{TYPED:p}}</textarea>
      <p class="small soft">[[peer.who_reads]]</p>
      <button class="button">[[peer.send]]</button>
    </form>
  </section>
</main>
[[include _footer]]
</body>
</html>
