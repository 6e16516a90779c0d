<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[team.mine]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>[[team.mine]]</h1>
  </div>
  {{#NO_TEAMS}}<section class="card"><p>[[team.none_mine]]</p></section>{{/NO_TEAMS}}
  {{#TEAMS}}
  <ul class="parts">
    {{#TEAM}}<li><h2><a href="{{TEAM_URL}}">{{TEAM_NAME}}</a></h2><p class="meta">{{TEAM_INSTITUTION}}</p></li>{{/TEAM}}
  </ul>
  {{/TEAMS}}
</main>
[[include _footer]]
</body>
</html>
