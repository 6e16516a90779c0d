<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <h1>{{TITLE}}</h1>
    <p class="lead">{{WHAT}}</p>
  </div>
  {{#STEPS}}
  <section class="card" aria-labelledby="wat-nu">
    <h2 id="wat-nu">[[message.what_now]]</h2>
    <ul class="bullets">{{#ITEM}}<li>{{ITEM_TEXT}}</li>{{/ITEM}}</ul>
  </section>
  {{/STEPS}}
  {{#ACTION}}<p><a class="button" href="{{ACTION_URL}}">{{ACTION_TEXT}}</a></p>{{/ACTION}}
  {{#HAS_REFERENCE}}<p class="reference">[[message.reference]] <b>{{REFERENCE}}</b></p>{{/HAS_REFERENCE}}
</main>
[[include _footer]]
</body>
</html>
