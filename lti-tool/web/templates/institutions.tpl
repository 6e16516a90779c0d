<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[institutions.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[institutions.title]]</h1>
    <p class="lead">[[institutions.intro]]</p>
  </div>
  [[include _told]]
  <section class="card" aria-labelledby="lijst">
    <h2 id="lijst">[[institutions.list]]</h2>
    {{#NO_INSTITUTIONS}}<p>[[institutions.none]]</p>{{/NO_INSTITUTIONS}}
    {{#INSTITUTIONS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[staff.institution]]</th><th scope="col" role="columnheader">[[staff.sector]]</th><th scope="col" role="columnheader">[[platforms.title]]</th><th scope="col" role="columnheader">[[institutions.contacts]]</th><th scope="col" role="columnheader" class="number">[[institutions.people]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#INSTITUTION_ROW}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{INSTITUTION_URL}}">{{INSTITUTION}}</a></th><td role="cell" data-label="[[staff.sector]]">{{SECTOR}}</td><td role="cell" data-label="[[platforms.title]]">{{PLATFORMS}}</td><td role="cell" data-label="[[institutions.contacts]]">{{CONTACTS}}</td><td role="cell" class="number" data-label="[[institutions.people]]">{{PEOPLE}}</td></tr>
        {{/INSTITUTION_ROW}}
      </tbody>
    </table>
    <p class="small"><a href="/beheer/instellingen.csv" download>[[office.as_csv]]<span class="hidden">: [[institutions.list]]</span></a></p>
    {{/INSTITUTIONS}}
  </section>
  <section class="card" aria-labelledby="toevoegen">
    <h2 id="toevoegen">[[institutions.add]]</h2>
    <form class="fields" method="post" action="/beheer/instellingen">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _fields]]
      <button class="button">[[institutions.add]]</button>
    </form>
  </section>
</main>
[[include _footer]]
</body>
</html>
