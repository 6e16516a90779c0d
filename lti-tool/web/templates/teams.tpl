<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[team.all]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[team.all]]</h1>
    <p class="lead">[[team.all_intro]]</p>
  </div>
  [[include _team_notice]]
  <section class="card" aria-labelledby="teams">
    <h2 id="teams">[[team.which]]</h2>
    {{#NO_TEAMS}}<p>[[team.none]]</p>{{/NO_TEAMS}}
    {{#TEAMS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[team.team]]</th><th scope="col" role="columnheader">[[team.phase]]</th><th scope="col" role="columnheader">[[team.members]]</th><th scope="col" role="columnheader">[[team.learners]]</th><th scope="col" role="columnheader">[[team.state]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#TEAM}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{TEAM_URL}}">{{TEAM_NAME}}</a><br><span class="meta">{{TEAM_INSTITUTION}}</span></th><td role="cell" data-label="[[team.phase]]">{{TEAM_PHASE}}</td><td role="cell" data-label="[[team.members]]">{{TEAM_MEMBERS}}</td><td role="cell" data-label="[[team.learners]]">{{TEAM_LEARNERS}}</td><td role="cell" data-label="[[team.state]]">[[include _team_state]]</td></tr>
        {{/TEAM}}
      </tbody>
    </table>
    <p class="small"><a href="/beheer/designteams.csv">[[team.all_csv]]</a></p>
    {{/TEAMS}}
  </section>
  <section class="card" aria-labelledby="nieuw">
    <h2 id="nieuw">[[team.new]]</h2>
    [[include _entry_form]]
  </section>
</main>
[[include _footer]]
</body>
</html>
