<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TEAM_NAME}} · [[team.team]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <p class="soft">[[team.team]] · {{TEAM_INSTITUTION}}</p>
    <h1>{{TEAM_NAME}}</h1>
    <p class="lead">{{TEAM_QUESTION:p}}</p>
    {{#CLOSED}}<p><strong>[[team.is_closed]]</strong></p>{{/CLOSED}}
    {{#MAY_FORM}}<p><a href="{{DESK_URL}}">[[team.to_desk]]</a></p>{{/MAY_FORM}}
  </div>
  [[include _team_notice]]
  {{#OWN}}
  <section class="card" aria-labelledby="mijn-plek">
    <div class="part-head"><h2 id="mijn-plek">[[team.my_place]]</h2>[[include _team_state]]</div>
    {{#PAIRING}}<p>{{PAIRING_TEXT}}</p>{{/PAIRING}}
    {{#LACKS}}<p><strong>{{ASK}}</strong></p>{{/LACKS}}
  </section>
  {{/OWN}}
  {{#JUDGED}}
  <section class="card" aria-labelledby="mijn-jaar">
    <h2 id="mijn-jaar">[[team.my_year]]</h2>
    <p><strong>{{JUDGED_TITLE}}</strong> <span class="meta">{{JUDGED_META}}</span></p>
    <p>{{JUDGED_WORDS:p}}</p>
  </section>
  {{/JUDGED}}
  <section class="card" id="fasen" aria-labelledby="fasen-kop">
    <h2 id="fasen-kop">[[team.phases]]</h2>
    [[include _team_phases]]
    {{#PHASE_FORM}}
    <details{{#OPEN}} open{{/OPEN}}>
      <summary>[[team.to_next_phase]]</summary>
      [[include _entry_form]]
    </details>
    {{/PHASE_FORM}}
  </section>
  <div class="track">
    <section class="card" id="logboek" aria-labelledby="logboek-kop">
      <h2 id="logboek-kop">[[team.log]]</h2>
      <nav class="links" aria-label="[[team.log_kinds]]">
        {{#KIND}}<a href="{{KIND_URL}}"{{#KIND_HERE}} aria-current="true"{{/KIND_HERE}}>{{KIND_TITLE}}</a>{{/KIND}}
      </nav>
      {{#LOG_FORM}}
      <div class="stack" id="schrijven">
        <h3>[[team.new_entry]]</h3>
        {{#CORRECTING}}<p><strong>[[team.correcting]]</strong></p>{{/CORRECTING}}
        [[include _entry_form]]
      </div>
      {{/LOG_FORM}}
      {{#NO_LOG}}<p>[[team.no_log]]</p>{{/NO_LOG}}
      {{#LOG}}
      <ol class="parts">
        {{#LOG_ENTRY}}
        <li id="regel-{{ENTRY_ANCHOR}}">
          <h3>{{ENTRY_TITLE}}</h3>
          {{#CORRECTS}}<p class="small">[[team.corrects]] <a href="#regel-{{CORRECTS_ID}}">{{CORRECTS_TITLE}}</a></p>{{/CORRECTS}}
          <p>{{ENTRY_WORDS:p}}</p>
          {{#CORRECTED}}<p class="small">[[team.corrected]] <a href="#regel-{{CORRECTED_ID}}">{{CORRECTED_TITLE}}</a></p>{{/CORRECTED}}
          <p class="meta">{{ENTRY_AUTHOR}}{{#MAY_CORRECT}} · <a href="{{CORRECT_URL}}">[[team.correct]]<span class="hidden">: {{ENTRY_TITLE}}</span></a>{{/MAY_CORRECT}}</p>
        </li>
        {{/LOG_ENTRY}}
      </ol>
      <p class="small"><a href="{{LOG_CSV_URL}}">[[team.log_csv]]</a></p>
      {{/LOG}}
    </section>
    <div class="beside">
      <section class="card" id="leden" aria-labelledby="leden-kop">
        <h2 id="leden-kop">[[team.members]]</h2>
        {{#NOBODY}}<p>[[team.nobody]]</p>{{/NOBODY}}
        <ul class="parts">
          {{#PRESENT}}<li><p><strong>{{MEMBER_NAME}}</strong></p><p class="meta">{{MEMBER_META}}</p></li>{{/PRESENT}}
        </ul>
        {{#GONE}}
        <details>
          <summary>[[team.gone]]</summary>
          <ul class="parts">{{#ONE_GONE}}<li><p><strong>{{MEMBER_NAME}}</strong></p><p class="meta">{{MEMBER_META}}</p></li>{{/ONE_GONE}}</ul>
        </details>
        {{/GONE}}
      </section>
      <section class="card" id="producten" aria-labelledby="producten-kop">
        <h2 id="producten-kop">[[team.products]]</h2>
        {{#NO_PRODUCTS}}<p>[[team.no_products]]</p>{{/NO_PRODUCTS}}
        {{#PRODUCTS}}
        <ul class="parts">
          {{#PRODUCT}}
          <li>
            <h3>{{#LINKED}}<a href="{{PRODUCT_URL}}" rel="noopener noreferrer" target="_blank">{{PRODUCT_TITLE}}<span class="hidden"> ([[team.new_window]])</span></a>{{/LINKED}}{{#UNLINKED}}{{PRODUCT_TITLE}}{{/UNLINKED}}</h3>
            <p>{{PRODUCT_ABOUT:p}}</p>
            <p class="meta">{{PRODUCT_META}}</p>
            {{#MAY_REMOVE}}<form method="post" action="{{REMOVE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="as-link">[[team.remove]]<span class="hidden">: {{PRODUCT_TITLE}}</span></button></form>{{/MAY_REMOVE}}
          </li>
          {{/PRODUCT}}
        </ul>
        {{/PRODUCTS}}
        {{#PRODUCT_FORM}}
        <details{{#OPEN}} open{{/OPEN}}>
          <summary>[[team.new_product]]</summary>
          [[include _entry_form]]
        </details>
        {{/PRODUCT_FORM}}
      </section>
      <section class="card" id="pauzes" aria-labelledby="pauzes-kop">
        <h2 id="pauzes-kop">[[team.pauses]]</h2>
        {{#NO_PAUSES}}<p>[[team.no_pauses]]</p>{{/NO_PAUSES}}
        {{#PAUSES}}
        <ul class="parts">
          {{#PAUSE}}
          <li>
            <p><strong>{{PAUSE_WHEN}}</strong>{{#PAUSE_NOW}} ([[team.now]]){{/PAUSE_NOW}}</p>
            <p>{{PAUSE_REASON:p}}</p>
            {{#RESUME_FORM}}<details{{#OPEN}} open{{/OPEN}}><summary>[[team.resume_title]]</summary>[[include _entry_form]]</details>{{/RESUME_FORM}}
          </li>
          {{/PAUSE}}
        </ul>
        {{/PAUSES}}
        {{#PAUSE_FORM}}
        <details{{#OPEN}} open{{/OPEN}}>
          <summary>[[team.new_pause]]</summary>
          [[include _entry_form]]
        </details>
        {{/PAUSE_FORM}}
      </section>
    </div>
  </div>
</main>
[[include _footer]]
</body>
</html>
