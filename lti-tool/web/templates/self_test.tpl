<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[self_test.title]]: {{PLATFORM_NAME}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[self_test.title]]: {{PLATFORM_NAME}}</h1>
    <p class="lead">{{CONCLUSION}}</p>
  </div>
  <section class="card" aria-labelledby="uitslag">
    <h2 id="uitslag">[[self_test.results]]</h2>
    <ol class="parts">
      {{#PROBE}}
      <li>
        <div class="part-head">
          <h3>{{PROBE_TITLE}}</h3>
          {{#FINE}}<span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>[[self_test.fine]]</span>{{/FINE}}
          {{#WRONG}}<span class="state state-wrong"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[self_test.wrong]]</span>{{/WRONG}}
          {{#SKIPPED}}<span class="state state-not-yet"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#not-yet"></use></svg>[[self_test.skipped]]</span>{{/SKIPPED}}
        </div>
        <p>{{PROBE_TEXT}}</p>
        {{#DO}}<p><strong>[[self_test.do]]</strong> {{DO_TEXT}}</p>{{/DO}}
        {{#DETAIL}}<p class="meta">[[self_test.detail]] <span class="quoted">{{DETAIL_TEXT}}</span></p>{{/DETAIL}}
      </li>
      {{/PROBE}}
    </ol>
  </section>
  <form method="post" action="{{TEST_URL}}">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <button class="button">[[self_test.again]]</button>
  </form>
  <p><a href="{{PLATFORM_URL}}">[[self_test.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
