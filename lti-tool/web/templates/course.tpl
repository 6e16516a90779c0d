<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{NAME}} · [[course.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <h1>{{NAME}}: [[course.heading]]</h1>
    <p class="lead">{{PLACE}}</p>
    <p><strong>{{STAGE}}</strong>{{#PAUSED}} · {{PAUSE_TEXT}}{{/PAUSED}}</p>
  </div>
  [[include _told]]
  <div class="choices">
    <section class="card" aria-labelledby="stappen">
      <h2 id="stappen">[[course.change]]</h2>
      {{#NO_INTAKE}}<p class="soft">[[course.no_intake]]</p>{{/NO_INTAKE}}
      {{#NOT_PLACED}}<p class="soft">[[course.not_placed]]</p>{{/NOT_PLACED}}
      {{#DEED}}
      <details{{#DEED_OPEN}} open{{/DEED_OPEN}}>
        <summary>{{DEED_NAME}}</summary>
        <form class="fields" method="post" action="{{COURSE_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <input type="hidden" name="deed" value="{{DEED_ID}}">
          <p class="hint">{{DEED_TEXT}}</p>
          {{#DEED_REFUSED}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{DEED_WRONG}}</p>{{/DEED_REFUSED}}
          [[include _fields]]
          <button class="button">{{DEED_NAME}}</button>
        </form>
      </details>
      {{/DEED}}
    </section>
    <section class="card" aria-labelledby="verloop">
      <h2 id="verloop">[[course.title]]</h2>
      <ol class="parts">
        {{#EVENT}}
        <li>
          <h3>{{EVENT_TITLE}}</h3>
          <p class="meta">{{EVENT_META}}</p>
          {{#EVENT_WHY}}<p class="quoted">{{EVENT_REASON:p}}</p>{{/EVENT_WHY}}
        </li>
        {{/EVENT}}
      </ol>
    </section>
  </div>
  {{#EDITION_LINK}}<nav class="links" aria-label="[[course.more_links]]">{{#TRACK_LINK}}<a href="{{TRACK_URL}}">[[course.to_track]]</a>{{/TRACK_LINK}}<a href="{{EDITION_URL}}">{{EDITION_NAME}}</a></nav>{{/EDITION_LINK}}
</main>
[[include _footer]]
</body>
</html>
