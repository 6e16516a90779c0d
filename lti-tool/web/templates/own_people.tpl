<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{INSTITUTION}} · [[own.people]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _institution_nav]]
  <div class="page-head">
    <h1>{{INSTITUTION}}</h1>
    <p class="lead">[[own.intro]]</p>
  </div>
  {{#NOBODY}}
  <section class="card" aria-labelledby="niemand">
    <h2 id="niemand">[[own.nobody_title]]</h2>
    <p>[[own.nobody]]</p>
    <p><a class="button" href="{{RECRUIT_URL}}">[[own.to_recruit]]</a></p>
  </section>
  {{/NOBODY}}
  {{#APPLICATIONS}}
  <section class="card" aria-labelledby="aanmeldingen">
    <h2 id="aanmeldingen">[[own.applications]]</h2>
    <p class="soft">[[own.applications_text]]</p>
    <table class="people people-even" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[own.name]]</th><th scope="col" role="columnheader">[[own.track]]</th><th scope="col" role="columnheader">[[own.since]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#APPLICATION}}
        <tr role="row"><th scope="row" role="rowheader">{{NAME}}</th><td role="cell" data-label="[[own.track]]">{{APPLICATION_TRACK}}</td><td role="cell" data-label="[[own.since]]">{{SINCE}}</td></tr>
        {{/APPLICATION}}
      </tbody>
    </table>
  </section>
  {{/APPLICATIONS}}
  {{#OWN_TRACK}}
  <section class="card" aria-labelledby="traject-{{TRACK_ID}}">
    <h2 id="traject-{{TRACK_ID}}">{{TRACK}}</h2>
    <ul class="stages">{{#COUNT}}<li><b>{{COUNT_NUMBER}}</b> {{COUNT_NAME}}</li>{{/COUNT}}</ul>
    {{#PEOPLE}}
    <table class="people people-even" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[own.name]]</th><th scope="col" role="columnheader">[[own.stage]]</th><th scope="col" role="columnheader">[[own.since]]</th><th scope="col" role="columnheader">[[own.edition]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#PERSON_ROW}}
        <tr role="row"><th scope="row" role="rowheader">{{NAME}}</th><td role="cell" data-label="[[own.stage]]">{{#WAITS}}<span class="state state-waiting"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#waiting"></use></svg>{{STAGE}}</span>{{/WAITS}}{{#BUSY}}<span class="state state-open"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#open"></use></svg>{{STAGE}}</span>{{/BUSY}}{{#PAUSED}}<span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#waiting"></use></svg>{{STAGE}}</span>{{/PAUSED}}{{#FINISHED}}<span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{STAGE}}</span>{{/FINISHED}}{{#STOPPED}}<span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#locked"></use></svg>{{STAGE}}</span>{{/STOPPED}}</td><td role="cell" data-label="[[own.since]]">{{SINCE}}</td><td role="cell" data-label="[[own.edition]]">{{EDITION}}</td></tr>
        {{/PERSON_ROW}}
      </tbody>
    </table>
    {{/PEOPLE}}
  </section>
  {{/OWN_TRACK}}
  <p class="small soft">[[own.privacy]]</p>
</main>
[[include _footer]]
</body>
</html>
