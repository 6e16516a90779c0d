<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[outbox.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[outbox.title]]</h1>
    <p class="lead">[[outbox.intro]]</p>
  </div>
  {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
  <dl class="counts">
    <div><dt>[[outbox.waiting]]</dt><dd>{{WAITING_COUNT}}</dd></div>
    <div><dt>[[outbox.refused]]</dt><dd>{{REFUSED_COUNT}}</dd></div>
  </dl>
  <section class="card" aria-labelledby="vast">
    <h2 id="vast">[[outbox.stuck]]</h2>
    {{#NOTHING}}<p>[[outbox.nothing]]</p>{{/NOTHING}}
    {{#STUCK}}
    <p class="soft">[[outbox.stuck_text]]</p>
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[outbox.person]]</th><th scope="col" role="columnheader">[[outbox.where]]</th><th scope="col" role="columnheader">[[outbox.why]]</th><th scope="col" role="columnheader">[[outbox.since]]</th><th scope="col" role="columnheader">[[outbox.next]]</th><th scope="col" role="columnheader"><span class="hidden">[[outbox.resend]]</span></th></tr></thead>
      <tbody role="rowgroup">
        {{#SCORE}}
        <tr role="row"><th scope="row" role="rowheader">{{PERSON_NAME}}<br><span class="meta">{{MEASURE}}</span></th><td role="cell" data-label="[[outbox.where]]"><span>{{WHERE}}<br><a class="small" href="{{PLATFORM_URL}}">{{PLATFORM_NAME}}</a></span></td><td role="cell" data-label="[[outbox.why]]"><span>{{WHY}}{{#DETAIL}}<br><span class="meta quoted">{{DETAIL_TEXT}}</span>{{/DETAIL}}</span></td><td role="cell" data-label="[[outbox.since]]">{{SINCE}}</td><td role="cell" data-label="[[outbox.next]]"><span>{{NEXT}}<br><span class="meta">{{ATTEMPTS}}</span></span></td><td role="cell" class="act" data-label=""><form method="post" action="{{RESEND_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="button button-quiet">[[outbox.resend]]<span class="hidden">: {{PERSON_NAME}}, {{MEASURE}}</span></button></form></td></tr>
        {{/SCORE}}
      </tbody>
    </table>
    {{/STUCK}}
  </section>
</main>
[[include _footer]]
</body>
</html>
