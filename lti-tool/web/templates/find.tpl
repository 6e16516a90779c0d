<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[find.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    {{#TO_DESK}}<nav class="crumb" aria-label="[[find.crumb]]"><a href="/begeleiding">[[desk.title]]</a></nav>{{/TO_DESK}}
    <h1>[[find.title]]</h1>
    <p class="lead">[[find.lead]]</p>
  </div>
  <form class="find" method="get" action="/zoeken" role="search">
    <div class="find-field"><label for="q">[[find.label]]</label><input id="q" type="search" name="q" value="{{QUERY}}" maxlength="100" aria-describedby="q-hulp"></div>
    <button class="button">[[find.button]]</button>
    <p class="soft" id="q-hulp">[[find.help]]</p>
  </form>
  {{#RESULTS}}
  <section class="card" aria-labelledby="gevonden">
    <h2 id="gevonden">{{FOUND_COUNT}}</h2>
    {{#MORE}}<p><strong>[[find.more]]</strong></p>{{/MORE}}
    {{#NONE}}<p>[[find.none]]</p>{{/NONE}}
    {{#FOUND_PEOPLE}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[desk.name]]</th><th scope="col" role="columnheader">[[desk.institution]]</th><th scope="col" role="columnheader">[[find.parts]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#FOUND_PERSON}}
        <tr role="row"><th scope="row" role="rowheader">{{NAME}}{{#TRAIL}}<br><a class="small" href="{{TRAIL_URL}}">[[audit.title]]<span class="hidden">: {{NAME}}</span></a>{{/TRAIL}}</th><td role="cell" data-label="[[desk.institution]]">{{INSTITUTION}}</td><td role="cell" data-label="[[find.parts]]">{{#NO_PARTS}}<span class="soft">[[find.no_parts]]</span>{{/NO_PARTS}}{{#PARTS}}<ul>{{#PART}}<li>{{#OPEN}}<a href="{{PART_URL}}">{{PART_TRACK}}<span class="hidden">: {{NAME}}</span></a>{{/OPEN}}{{#CLOSED}}{{PART_TRACK}}{{/CLOSED}} · {{PART_STAGE}}</li>{{/PART}}</ul>{{/PARTS}}</td></tr>
        {{/FOUND_PERSON}}
      </tbody>
    </table>
    {{/FOUND_PEOPLE}}
    {{#FOUND_TEAMS}}
    <h3>[[find.teams]]</h3>
    <ul class="todos">
      {{#FOUND_TEAM}}<li><a class="todo-title" href="{{TEAM_URL}}">{{TEAM_NAME}}</a><p class="meta">{{INSTITUTION}}</p></li>{{/FOUND_TEAM}}
    </ul>
    {{/FOUND_TEAMS}}
  </section>
  {{/RESULTS}}
</main>
[[include _footer]]
</body>
</html>
