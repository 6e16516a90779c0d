<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[by_hand.title]] · Groeipad</title>
  [[include _head]]
  <script src="[[asset staff.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[by_hand.title]]</h1>
    <p class="lead">[[by_hand.intro]]</p>
  </div>
  {{#REFUSED}}
  <div class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>
    <div>
      <p>{{REFUSED_TEXT}}</p>
      {{#REMARKS}}<ul class="bullets">{{#REMARK}}<li><a href="{{REMARK_URL}}">{{REMARK_LABEL}}</a>: {{REMARK_TEXT}}</li>{{/REMARK}}</ul>{{/REMARKS}}
    </div>
  </div>
  {{/REFUSED}}
  <section class="card" aria-labelledby="overnemen">
    <h2 id="overnemen">[[by_hand.copy]]</h2>
    <p>[[by_hand.copy_text]]</p>
    {{#COPY}}[[include _copy_field]]{{/COPY}}
  </section>
  <section class="card" aria-labelledby="invullen">
    <h2 id="invullen">[[by_hand.fill_in]]</h2>
    <p>[[by_hand.fill_in_text]]</p>
    <form class="fields" method="post" action="/beheer/platforms">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _institution]]
      {{#FIELD}}
      <div class="field">
        <label for="{{FORM}}-{{FIELD_ID}}">{{FIELD_LABEL}}</label>
        <p class="hint" id="{{FORM}}-{{FIELD_ID}}-hint">{{FIELD_HINT}}</p>
        {{#FIELD_REFUSED}}<p class="wrong" id="{{FORM}}-{{FIELD_ID}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{FIELD_WRONG}}</p>{{/FIELD_REFUSED}}
        {{#ONE_LINE}}<input id="{{FORM}}-{{FIELD_ID}}" name="{{FIELD_ID}}" type="text" value="{{FIELD_TYPED}}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="{{FORM}}-{{FIELD_ID}}-hint{{#FIELD_REFUSED}} {{FORM}}-{{FIELD_ID}}-fout{{/FIELD_REFUSED}}"{{#FIELD_REFUSED}} aria-invalid="true"{{/FIELD_REFUSED}}>{{/ONE_LINE}}
        {{#MORE_LINES}}<textarea id="{{FORM}}-{{FIELD_ID}}" name="{{FIELD_ID}}" rows="3" autocapitalize="none" spellcheck="false" aria-describedby="{{FORM}}-{{FIELD_ID}}-hint{{#FIELD_REFUSED}} {{FORM}}-{{FIELD_ID}}-fout{{/FIELD_REFUSED}}"{{#FIELD_REFUSED}} aria-invalid="true"{{/FIELD_REFUSED}}>{{FIELD_TYPED:p}}</textarea>{{/MORE_LINES}}
      </div>
      {{/FIELD}}
      <button class="button">[[by_hand.keep]]</button>
    </form>
  </section>
  <p><a href="/beheer/platforms">[[platform.back]]</a></p>
  [[include _institutions]]
</main>
[[include _footer]]
</body>
</html>
