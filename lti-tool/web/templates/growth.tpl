<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[self.growth]] · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>[[self.growth]]</h1>
    <p class="lead">{{LEAD}}</p>
  </div>
  {{#EMPTY}}
  <section class="card stack" aria-labelledby="eerst">
    <h2 id="eerst">[[self.first]]</h2>
    <p>[[self.first_text]]</p>
    {{#TO_START}}<p><a class="button" href="{{START_URL}}">[[self.to_start]]</a></p>{{/TO_START}}
  </section>
  {{/EMPTY}}
  {{#LARGEST}}
  <section class="card stack" aria-labelledby="grootste">
    <h2 id="grootste">[[self.largest]]</h2>
    <ul class="largest">{{#LARGE}}<li><strong>{{LARGE_STEP}}</strong> {{GOAL_TEXT}}</li>{{/LARGE}}</ul>
  </section>
  {{/LARGEST}}
  {{#NO_GROWTH}}<p>[[self.no_growth]]</p>{{/NO_GROWTH}}
  {{#PICTURE}}
  <div class="growth">
    {{#RADAR}}[[include _radar]]{{/RADAR}}
    <section aria-labelledby="tabel">
      <h2 id="tabel">[[self.table]]</h2>
      <table class="growth-table">
        <thead><tr><th scope="col" class="number">[[self.nr]]</th><th scope="col">{{WHAT}}</th><th scope="col" class="number">[[self.start]]</th>{{#COMPARED}}<th scope="col" class="number">[[self.end]]</th><th scope="col" class="number">[[self.difference]]</th>{{/COMPARED}}</tr></thead>
        <tbody>
          {{#ROW}}
          <tr><td class="number">{{NUMBER}}</td><th scope="row">{{GOAL_TEXT}}{{#START_NOTED}}<span class="goal-note">[[self.start]]: {{START_NOTE}}</span>{{/START_NOTED}}{{#END_NOTED}}<span class="goal-note">[[self.end]]: {{END_NOTE}}</span>{{/END_NOTED}}</th><td class="number">{{START_SCORE}}</td>{{#ROW_COMPARED}}<td class="number">{{END_SCORE}}</td><td class="number">{{DIFFERENCE}}</td>{{/ROW_COMPARED}}</tr>
          {{/ROW}}
        </tbody>
      </table>
    </section>
  </div>
  {{/PICTURE}}
  <p class="small soft">[[self.yours]]</p>
</main>
[[include _footer]]
</body>
</html>
