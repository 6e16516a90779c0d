<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[criteria.title]] · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <p class="small"><a href="{{TRACK_URL}}">{{TRACK}}</a></p>
    <h1>[[criteria.title]]</h1>
    <p class="lead">{{CERTIFICATE}}</p>
    {{#ALL_MET}}<p><strong>[[criteria.all_met]]</strong></p>{{/ALL_MET}}
    {{#NOT_YET}}<p>[[criteria.count]] [[criteria.intro]] {{ASK}}</p>{{/NOT_YET}}
  </div>
  [[include _requirements]]
  {{#WAIVERS}}
  <section aria-labelledby="vrijgesteld">
    <h2 id="vrijgesteld">[[criteria.waivers]]</h2>
    <ul class="bullets">{{#WAIVER}}<li>{{WAIVER_ABOUT}}<p class="small soft">{{WAIVER_WHY}}</p></li>{{/WAIVER}}</ul>
  </section>
  {{/WAIVERS}}
  <p class="small soft">[[criteria.foot]]</p>
</main>
[[include _footer]]
</body>
</html>
