<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[audit.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[audit.title]]</h1>
    <p class="lead">[[audit.intro]]</p>
    {{#FILTERED}}<p>{{#ONLY_ABOUT}}<strong>[[audit.only_about]] {{ABOUT_NAME}}.</strong> {{/ONLY_ABOUT}}{{#ONLY_BY}}<strong>[[audit.only_by]] {{ACTOR_NAME}}.</strong> {{/ONLY_BY}}<a href="/beheer/logboek">[[audit.all]]</a></p>{{/FILTERED}}
  </div>
  <section class="card" aria-labelledby="regels">
    <h2 id="regels">[[audit.entries]]</h2>
    {{#NO_ENTRIES}}<p>[[audit.nothing]]</p>{{/NO_ENTRIES}}
    {{#ENTRIES}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[audit.when]]</th><th scope="col" role="columnheader">[[audit.actor]]</th><th scope="col" role="columnheader">[[audit.act]]</th><th scope="col" role="columnheader">[[audit.about]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#ENTRY}}
        <tr role="row"><th scope="row" role="rowheader">{{WHEN}}</th><td role="cell" data-label="[[audit.actor]]">{{#BY_PROGRAM}}[[audit.program]]{{/BY_PROGRAM}}{{#ACTOR}}<a href="{{ACTOR_URL}}"><span class="hidden">[[audit.only_by]] </span>{{ACTOR_NAME}}</a>{{/ACTOR}}</td><td role="cell" data-label="[[audit.act]]"><span>{{ACT}}{{#DETAIL}}<br><span class="meta quoted">{{DETAIL_TEXT}}</span>{{/DETAIL}}</span></td><td role="cell" data-label="[[audit.about]]">{{#ABOUT_NOBODY}}<span class="soft">[[audit.nobody]]</span>{{/ABOUT_NOBODY}}{{#ABOUT}}<a href="{{ABOUT_URL}}"><span class="hidden">[[audit.only_about]] </span>{{ABOUT_NAME}}</a>{{/ABOUT}}</td></tr>
        {{/ENTRY}}
      </tbody>
    </table>
    {{/ENTRIES}}
    {{#OLDER}}<p><a href="{{OLDER_URL}}">[[audit.older]]</a></p>{{/OLDER}}
    {{#NEWEST}}<p><a href="{{NEWEST_URL}}">[[audit.newest]]</a></p>{{/NEWEST}}
  </section>
</main>
[[include _footer]]
</body>
</html>
