<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · Groeipad</title>
  [[include _head]]
  <script src="[[asset staff.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>{{TITLE}}</h1>
    <p class="lead">{{WHAT}}</p>
  </div>
  {{#DETAIL}}
  <section class="card" aria-labelledby="precies">
    <h2 id="precies">[[register.detail]]</h2>
    <p class="quoted">{{DETAIL_TEXT}}</p>
  </section>
  {{/DETAIL}}
  <section class="card" aria-labelledby="wat-nu">
    <h2 id="wat-nu">[[message.what_now]]</h2>
    {{#STEPS}}<ol class="numbers">{{#STEP}}<li>{{STEP_TEXT}}</li>{{/STEP}}</ol>{{/STEPS}}
    {{#HINTS}}<ul class="bullets">{{#STEP}}<li>{{STEP_TEXT}}</li>{{/STEP}}</ul>{{/HINTS}}
  </section>
  <div class="stack">
    <p class="soft">[[register.may_close]]</p>
    <p><button class="button" type="button" data-close hidden>{{CLOSE}}</button></p>
  </div>
  {{#HAS_REFERENCE}}<p class="reference">[[message.reference]] <b>{{REFERENCE}}</b></p>{{/HAS_REFERENCE}}
</main>
[[include _footer]]
</body>
</html>
