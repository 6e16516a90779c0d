<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[editions.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[editions.title]]</h1>
    <p class="lead">[[editions.intro]]</p>
  </div>
  [[include _told]]
  <section class="card" aria-labelledby="lijst">
    <h2 id="lijst">[[editions.list]]</h2>
    {{#NO_EDITIONS}}<p>[[editions.none]]</p>{{/NO_EDITIONS}}
    {{#EDITIONS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[edition.name]]</th><th scope="col" role="columnheader">[[edition.track]]</th><th scope="col" role="columnheader">[[edition.year]]</th><th scope="col" role="columnheader">[[edition.trainers]]</th><th scope="col" role="columnheader">[[edition.places]]</th><th scope="col" role="columnheader">[[edition.recruiting]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#EDITION}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{EDITION_URL}}">{{EDITION_NAME}}</a></th><td role="cell" data-label="[[edition.track]]">{{TRACK}}</td><td role="cell" data-label="[[edition.year]]">{{YEAR}}</td><td role="cell" data-label="[[edition.trainers]]">{{TRAINERS}}</td><td role="cell" data-label="[[edition.places]]">{{PLACES}}</td><td role="cell" data-label="[[edition.recruiting]]">{{#RECRUITS}}<span class="state state-open"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#open"></use></svg>[[edition.open]]</span>{{/RECRUITS}}{{#CLOSED}}<span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#locked"></use></svg>[[edition.closed]]</span>{{/CLOSED}}</td></tr>
        {{/EDITION}}
      </tbody>
    </table>
    <p class="small"><a href="/beheer/uitvoeringen.csv" download>[[office.as_csv]]<span class="hidden">: [[editions.list]]</span></a></p>
    {{/EDITIONS}}
    {{#COMPOSES}}<p><a class="button" href="/beheer/uitvoeringen/nieuw">[[editions.new]]</a></p>{{/COMPOSES}}
  </section>
  {{#COMPOSES}}
  <section class="card" aria-labelledby="aanmeldingen">
    <h2 id="aanmeldingen">[[editions.waiting]]</h2>
    {{#NOBODY_WAITS}}<p>[[editions.nobody_waits]]</p>{{/NOBODY_WAITS}}
    {{#WAITING}}
    <p class="soft">[[editions.waiting_text]]</p>
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[desk.name]]</th><th scope="col" role="columnheader">[[desk.institution]]</th><th scope="col" role="columnheader">[[desk.track]]</th><th scope="col" role="columnheader">[[desk.since]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#WAITS}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{COURSE_URL}}">{{NAME}}</a></th><td role="cell" data-label="[[desk.institution]]">{{INSTITUTION}}</td><td role="cell" data-label="[[desk.track]]">{{TRACK}}</td><td role="cell" data-label="[[desk.since]]">{{SINCE}}</td></tr>
        {{/WAITS}}
      </tbody>
    </table>
    <p class="small"><a href="/beheer/aanmeldingen.csv" download>[[office.as_csv]]<span class="hidden">: [[editions.waiting]]</span></a></p>
    {{/WAITING}}
  </section>
  {{/COMPOSES}}
</main>
[[include _footer]]
</body>
</html>
