<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TEAM_NAME}} · [[team.all]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>{{TEAM_NAME}}</h1>
    <p class="lead">{{TEAM_INSTITUTION}}</p>
    <p>{{TEAM_QUESTION:p}}</p>
    {{#CLOSED}}<p><strong>[[team.is_closed]]</strong></p>{{/CLOSED}}
    <p><a href="{{TEAM_URL}}">[[team.to_page]]</a></p>
  </div>
  [[include _team_notice]]
  <section class="card" id="deelnemers" aria-labelledby="deelnemers-kop">
    <h2 id="deelnemers-kop">[[team.who_learn]]</h2>
    {{#NO_LEARNERS}}<p>[[team.nobody_learns]]</p>{{/NO_LEARNERS}}
    {{#LEARNERS}}
    <ul class="parts">
      {{#LEARNER}}
      <li>
        <div class="part-head"><h3><a href="{{LEARNER_URL}}">{{LEARNER_NAME}}</a></h3>[[include _team_state]]</div>
        <p class="meta">{{LEARNER_META}}</p>
        {{#PAIRING}}<p>{{#LACKS}}<strong>[[team.missing]]</strong> {{/LACKS}}{{PAIRING_TEXT}}</p>{{/PAIRING}}
      </li>
      {{/LEARNER}}
    </ul>
    {{/LEARNERS}}
    {{#PLACE_FORM}}
    <h3>[[team.place_title]]</h3>
    <p class="soft">[[team.place_text]]</p>
    [[include _entry_form]]
    {{/PLACE_FORM}}
  </section>
  <section class="card" id="leden" aria-labelledby="leden-kop">
    <h2 id="leden-kop">[[team.members]]</h2>
    {{#NO_MEMBERS}}<p>[[team.nobody]]</p>{{/NO_MEMBERS}}
    {{#MEMBERS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[desk.name]]</th><th scope="col" role="columnheader">[[team.role]]</th><th scope="col" role="columnheader">[[team.stay]]</th><th scope="col" role="columnheader"><span class="hidden">[[team.leave]]</span></th></tr></thead>
      <tbody role="rowgroup">
        {{#MEMBER}}
        <tr role="row"><th scope="row" role="rowheader">{{MEMBER_NAME}}</th><td role="cell" data-label="[[team.role]]"><span>{{MEMBER_ROLE}}<br><span class="meta">{{MEMBER_META}}</span></span></td><td role="cell" data-label="[[team.stay]]">{{MEMBER_STAY}}</td><td role="cell" class="act" data-label="">{{#MAY_LEAVE}}<details{{#OPEN}} open{{/OPEN}}><summary>[[team.leaves]]<span class="hidden">: {{LEAVING_NAME}}</span></summary>[[include _entry_form]]</details>{{/MAY_LEAVE}}</td></tr>
        {{/MEMBER}}
      </tbody>
    </table>
    {{/MEMBERS}}
    {{#MEMBER_FORM}}
    <h3>[[team.member_title]]</h3>
    [[include _entry_form]]
    {{/MEMBER_FORM}}
  </section>
  <section class="card" aria-labelledby="wijzigen">
    <h2 id="wijzigen">[[team.change_title]]</h2>
    {{#CHANGE_FORM}}
    <details{{#OPEN}} open{{/OPEN}}>
      <summary>[[team.change]]</summary>
      [[include _entry_form]]
    </details>
    {{/CHANGE_FORM}}
    {{#CLOSE}}
    <details>
      <summary>[[team.close_title]]</summary>
      <form class="stack" method="post" action="{{CLOSE_URL}}">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <p>[[team.close_text]]</p>
        <button class="button button-quiet">[[team.close]]</button>
      </form>
    </details>
    {{/CLOSE}}
  </section>
  <p><a href="/beheer/designteams">[[team.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
