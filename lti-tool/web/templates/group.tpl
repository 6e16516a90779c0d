<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{COURSE}} · [[group.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <h1>{{COURSE}}</h1>
    <p class="lead">[[group.intro]]</p>
  </div>
  <section class="card" aria-labelledby="lijst">
    <h2 id="lijst">[[group.list]]</h2>
    {{#NOT_OFFERED}}
    <p>[[group.not_offered]]</p>
    <p class="soft">[[group.not_offered_ask]]</p>
    {{/NOT_OFFERED}}
    {{#OFFERED}}
    {{#READ}}<p>{{READ_WHEN}}</p>{{/READ}}
    {{#NEVER_READ}}<p>[[group.never_read]]</p>{{/NEVER_READ}}
    {{#FAULT}}<p class="wrong"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg><span>[[group.fault]] {{FAULT_TEXT}}</span></p>{{/FAULT}}
    <p class="soft">[[group.daily]]</p>
    <form method="post" action="{{READ_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="button button-quiet">[[group.read_now]]</button>
    </form>
    {{/OFFERED}}
  </section>
  <section class="card" aria-labelledby="mensen">
    <h2 id="mensen">[[group.people]]</h2>
    {{#NOBODY}}<p>[[group.nobody]]</p>{{/NOBODY}}
    {{#PEOPLE}}
    <p class="soft">{{COUNTED}}</p>
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[group.name]]</th><th scope="col" role="columnheader">[[group.role]]</th><th scope="col" role="columnheader">[[group.known_from]]</th><th scope="col" role="columnheader">[[group.email]]</th><th scope="col" role="columnheader">[[group.presence]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#MEMBER}}
        <tr role="row"><th scope="row" role="rowheader">{{NAME}}</th><td role="cell" data-label="[[group.role]]">{{ROLE}}</td><td role="cell" data-label="[[group.known_from]]">{{KNOWN_FROM}}</td><td role="cell" data-label="[[group.email]]">{{EMAIL}}</td><td role="cell" data-label="[[group.presence]]">{{PRESENCE}}</td></tr>
        {{/MEMBER}}
      </tbody>
    </table>
    {{/PEOPLE}}
  </section>
</main>
[[include _footer]]
</body>
</html>
