<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{EDITION_NAME}} · [[editions.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>{{EDITION_NAME}}</h1>
    <p class="lead">{{TRACK}} · {{YEAR}}</p>
    <p>{{#RECRUITS}}<span class="state state-open"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#open"></use></svg>[[edition.open]]</span>{{/RECRUITS}}{{#CLOSED}}<span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#locked"></use></svg>[[edition.closed]]</span>{{/CLOSED}} {{PLACES}}</p>
    <nav class="links" aria-label="[[edition.jumps]]">
      <a href="#groep">[[edition.group]]</a>
      {{#COMPOSES}}
      <a href="#aanmeldingen">[[edition.waiting]]</a>
      <a href="#samenstelling">[[edition.composition]]</a>
      {{/COMPOSES}}
      <a href="#bijeenkomsten">[[edition.meetings]]</a>
      <a href="#trainers">[[edition.trainers]]</a>
      {{#COMPOSES}}<a href="#wijzigen">[[edition.change]]</a>{{/COMPOSES}}
    </nav>
  </div>
  [[include _told]]
  <section class="card" aria-labelledby="groep">
    <h2 id="groep">[[edition.group]]</h2>
    {{#NOBODY}}<p>[[desk.nobody]]</p>{{/NOBODY}}
    {{#PEOPLE}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[desk.name]]</th><th scope="col" role="columnheader">[[desk.institution]]</th><th scope="col" role="columnheader">[[edition.stage]]</th><th scope="col" role="columnheader">[[edition.since]]</th><th scope="col" role="columnheader">[[course.title]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#MEMBER}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{MEMBER_URL}}">{{NAME}}</a></th><td role="cell" data-label="[[desk.institution]]">{{INSTITUTION}}</td><td role="cell" data-label="[[edition.stage]]">{{STAGE}}</td><td role="cell" data-label="[[edition.since]]">{{SINCE}}</td><td role="cell" data-label="[[course.title]]"><a href="{{COURSE_URL}}">[[edition.to_course]]<span class="hidden">: {{NAME}}</span></a></td></tr>
        {{/MEMBER}}
      </tbody>
    </table>
    <p class="small"><a href="{{PEOPLE_CSV_URL}}" download>[[office.as_csv]]<span class="hidden">: [[edition.group]]</span></a></p>
    {{/PEOPLE}}
  </section>
  {{#COMPOSES}}
  <section class="card" aria-labelledby="aanmeldingen">
    <h2 id="aanmeldingen">[[edition.waiting]]</h2>
    {{#NOBODY_WAITS}}<p>[[edition.nobody_waits]]</p>{{/NOBODY_WAITS}}
    {{#WAITING}}
    {{#CLOSED}}<p class="soft">[[edition.closed_text]]</p>{{/CLOSED}}
    {{#FULL}}<p class="soft">[[edition.full_text]]</p>{{/FULL}}
    <ul class="parts">
      {{#WAITS}}
      <li>
        <h3>{{NAME}}</h3>
        <p class="meta">{{INSTITUTION}} · {{SINCE}}</p>
        {{#HAS_MOTIVATION}}<p class="quoted">{{MOTIVATION:p}}</p>{{/HAS_MOTIVATION}}
        <div class="acts">
          {{#MAY_PLACE}}
          <form method="post" action="{{PLACE_URL}}">
            <input type="hidden" name="csrf" value="{{CSRF}}">
            <button class="button" name="enrolment" value="{{ENROLMENT}}">[[edition.place]]<span class="hidden">: {{NAME}}</span></button>
          </form>
          {{/MAY_PLACE}}
          <p class="act-link"><a href="{{COURSE_URL}}">[[edition.to_course]]<span class="hidden">: {{NAME}}</span></a></p>
        </div>
      </li>
      {{/WAITS}}
    </ul>
    <p class="small"><a href="{{WAITING_CSV_URL}}" download>[[office.as_csv]]<span class="hidden">: [[edition.waiting]]</span></a></p>
    {{/WAITING}}
  </section>
  <section class="card" aria-labelledby="samenstelling">
    <h2 id="samenstelling">[[edition.composition]]</h2>
    <p>{{PLACES}}</p>
    {{#NO_COMPOSITION}}<p>[[edition.no_composition]]</p>{{/NO_COMPOSITION}}
    {{#COMPOSITION}}
    <p class="soft">[[edition.composition_text]]</p>
    [[include _composition]]
    {{/COMPOSITION}}
  </section>
  {{/COMPOSES}}
  <section class="card" aria-labelledby="bijeenkomsten">
    <h2 id="bijeenkomsten">[[edition.meetings]]</h2>
    {{#NO_MEETINGS}}<p>[[edition.no_meetings]]</p>{{/NO_MEETINGS}}
    {{#MEETINGS}}
    <ul class="parts">
      {{#MEETING}}
      <li>
        <h3>{{MEETING_TITLE}}</h3>
        <p><strong>{{MEETING_WHEN}}</strong></p>
        <p class="meta">{{MEETING_META}}</p>
        {{#ATTENDED}}<p class="small soft">[[edition.attended]]</p>{{/ATTENDED}}
        <div class="acts">
          <details{{#MEETING_OPEN}} open{{/MEETING_OPEN}}>
            <summary>[[edition.change_meeting]]<span class="hidden">: {{MEETING_TITLE}}, {{MEETING_WHEN}}</span></summary>
            <form class="fields" method="post" action="{{MEETING_URL}}">
              <input type="hidden" name="csrf" value="{{CSRF}}">
              [[include _fields]]
              <button class="button">[[edition.keep]]</button>
            </form>
          </details>
          {{#MAY_REMOVE}}
          <form method="post" action="{{MEETING_REMOVE_URL}}">
            <input type="hidden" name="csrf" value="{{CSRF}}">
            <button class="as-link">[[edition.remove]]<span class="hidden">: {{MEETING_TITLE}}, {{MEETING_WHEN}}</span></button>
          </form>
          {{/MAY_REMOVE}}
        </div>
      </li>
      {{/MEETING}}
    </ul>
    {{/MEETINGS}}
    {{#SERIES}}
    <h3>{{SERIES_TITLE}}</h3>
    <p class="soft">[[edition.series_text]]</p>
    <form class="fields" method="post" action="{{SERIES_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _fields]]
      <button class="button">[[edition.plan_series]]</button>
    </form>
    {{/SERIES}}
    {{#NEW_MEETING}}
    <details{{#NEW_MEETING_OPEN}} open{{/NEW_MEETING_OPEN}}>
      <summary class="button button-quiet">[[edition.new_meeting]]</summary>
      <form class="fields" method="post" action="{{NEW_MEETING_URL}}">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        [[include _fields]]
        <button class="button">[[edition.plan]]</button>
      </form>
    </details>
    {{/NEW_MEETING}}
  </section>
  <section class="card" aria-labelledby="trainers">
    <h2 id="trainers">[[edition.trainers]]</h2>
    {{#NO_TRAINERS}}<p>[[edition.no_trainers]]</p>{{/NO_TRAINERS}}
    {{#TRAINERS}}
    <ul class="bullets">
      {{#TRAINER}}<li>{{TRAINER_NAME}}{{#COMPOSES}} <form class="inline" method="post" action="{{TRAINER_REMOVE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="as-link">[[edition.remove]]<span class="hidden">: {{TRAINER_NAME}}</span></button></form>{{/COMPOSES}}</li>{{/TRAINER}}
    </ul>
    {{/TRAINERS}}
    {{#MORE_TRAINERS}}
    <form class="fields" method="post" action="{{PICK_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _fields]]
      <button class="button button-quiet">[[edition.add_known_trainer]]</button>
    </form>
    {{/MORE_TRAINERS}}
    {{#COMPOSES}}[[include _pick_person]]{{/COMPOSES}}
  </section>
  {{#CHANGE}}
  <section class="card" aria-labelledby="wijzigen">
    <h2 id="wijzigen">[[edition.change]]</h2>
    <form class="fields" method="post" action="{{EDITION_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _fields]]
      <button class="button">[[edition.keep]]</button>
    </form>
    <h3>[[edition.recruiting]]</h3>
    {{#RECRUITS}}<p>[[edition.close_text]]</p>{{/RECRUITS}}
    {{#CLOSED}}<p>[[edition.reopen_text]]</p>{{/CLOSED}}
    <form method="post" action="{{CLOSE_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      {{#RECRUITS}}<button class="button button-quiet" name="closed" value="yes">[[edition.close]]</button>{{/RECRUITS}}
      {{#CLOSED}}<button class="button button-quiet" name="closed" value="no">[[edition.reopen]]</button>{{/CLOSED}}
    </form>
  </section>
  {{/CHANGE}}
  <p><a href="/beheer/uitvoeringen">[[edition.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
