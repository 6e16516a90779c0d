<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{NAME}} · {{TEAM_NAME}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    <p class="soft"><a href="{{BACK_URL}}">{{NAME}}</a> · {{TRACK}}</p>
    <h1>[[team.year_title]]</h1>
    <p class="lead">[[team.year_intro]]</p>
    <p><a href="{{TEAM_URL}}">[[team.to_page]]</a></p>
  </div>
  [[include _team_notice]]
  <section class="card" aria-labelledby="zien">
    <h2 id="zien">[[team.seen]]</h2>
    <dl class="facts">
      <dt>[[team.here_long]]</dt><dd>{{HERE_LONG}}</dd>
      <dt>[[team.everywhere_long]]</dt><dd>{{EVERYWHERE_LONG}}{{#NEEDED}} <span class="meta">[[team.months_asked]]</span>{{/NEEDED}}</dd>
      <dt>[[team.log_written]]</dt><dd>{{LOG_COUNT}}</dd>
      <dt>[[team.products_added]]</dt><dd>{{PRODUCT_COUNT}}</dd>
      <dt>[[team.meetings_attended]]</dt><dd>{{MEETING_COUNT}}</dd>
    </dl>
    <ul class="parts">
      {{#PLACE}}
      <li>
        <div class="part-head"><h3>{{PLACE_ROLE}}</h3>[[include _team_state]]</div>
        <p class="meta">{{PLACE_STAY}}</p>
        {{#PAIRING}}<p>{{#LACKS}}<strong>[[team.missing]]</strong> {{/LACKS}}{{PAIRING_TEXT}}</p>{{/PAIRING}}
      </li>
      {{/PLACE}}
    </ul>
    <h3>[[team.phases_while]]</h3>
    {{#NO_PHASES}}<p>[[team.no_phase_yet]]</p>{{/NO_PHASES}}
    <ol class="numbers">
      {{#PHASE_ITEM}}<li>{{PHASE_NAME}} <span class="meta">{{#PHASE_ROUND}}[[team.round]] {{/PHASE_ROUND}}{{PHASE_WHEN}}</span></li>{{/PHASE_ITEM}}
    </ol>
  </section>
  <section class="card" aria-labelledby="logboek">
    <h2 id="logboek">[[team.log_by]]</h2>
    {{#NO_LOG}}<p>[[team.no_log_by]]</p>{{/NO_LOG}}
    <ol class="parts">
      {{#LOG_ENTRY}}<li><h3>{{ENTRY_TITLE}}</h3><p>{{ENTRY_WORDS:p}}</p></li>{{/LOG_ENTRY}}
    </ol>
  </section>
  <section class="card" aria-labelledby="producten">
    <h2 id="producten">[[team.products_by]]</h2>
    {{#NO_PRODUCTS}}<p>[[team.no_products_by]]</p>{{/NO_PRODUCTS}}
    <ul class="parts">
      {{#PRODUCT}}<li><h3>{{#LINKED}}<a href="{{PRODUCT_URL}}" rel="noopener noreferrer" target="_blank">{{PRODUCT_TITLE}}<span class="hidden"> ([[team.new_window]])</span></a>{{/LINKED}}{{#UNLINKED}}{{PRODUCT_TITLE}}{{/UNLINKED}}</h3><p>{{PRODUCT_ABOUT:p}}</p></li>{{/PRODUCT}}
    </ul>
  </section>
  <section class="card" id="oordeel" aria-labelledby="oordeel-kop">
    <h2 id="oordeel-kop">[[team.judgement]]</h2>
    {{#NOT_JUDGED}}<p>[[team.not_judged]]</p>{{/NOT_JUDGED}}
    <ul class="parts">
      {{#JUDGEMENT}}<li><h3>{{JUDGEMENT_TITLE}}</h3><p>{{JUDGEMENT_WORDS:p}}</p><p class="meta">{{JUDGEMENT_META}}</p></li>{{/JUDGEMENT}}
    </ul>
    {{#JUDGE_FORM}}
    <p class="soft">[[team.judge_text]]</p>
    [[include _entry_form]]
    {{/JUDGE_FORM}}
  </section>
</main>
[[include _footer]]
</body>
</html>
