<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{INSTITUTION}} · [[recruit.title]] · Groeipad</title>
  [[include _head]]
  <script src="[[asset staff.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _institution_nav]]
  <div class="page-head">
    <h1>[[recruit.head]]</h1>
    <p class="lead">[[recruit.intro]]</p>
  </div>
  {{#OWN_TRACK}}
  <section class="card" aria-labelledby="traject-{{TRACK_ID}}">
    <h2 id="traject-{{TRACK_ID}}">{{TRACK}}</h2>
    <p>{{HEADLINE}}</p>
    <div class="acts">
      <a class="button" href="{{FLYER_NL}}">[[recruit.flyer_nl]]<span class="hidden">: {{TRACK}}</span></a>
      <a class="button button-quiet" href="{{FLYER_EN}}">[[recruit.flyer_en]]<span class="hidden">: {{TRACK}}</span></a>
    </div>
    <details>
      <summary>[[recruit.text]]<span class="hidden">: {{TRACK}}</span></summary>
      <div class="copy-text">
        <label for="tekst-{{TRACK_ID}}">[[recruit.text_label]]<span class="hidden">: {{TRACK}}</span></label>
        <textarea id="tekst-{{TRACK_ID}}" rows="16" readonly>{{PLAIN:p}}</textarea>
        <button class="button button-quiet" type="button" data-copy="tekst-{{TRACK_ID}}" data-copied="[[staff.copied]]" hidden>[[recruit.copy]]<span class="hidden">: {{TRACK}}</span></button>
      </div>
    </details>
  </section>
  {{/OWN_TRACK}}
  <section class="card" aria-labelledby="logo-kop">
    <h2 id="logo-kop">[[recruit.on_flyer]]</h2>
    {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
    <p>{{CONTACTS}}</p>
    {{#HAS_LOGO}}
    <p><img class="logo" src="{{LOGO_URL}}" alt="[[recruit.logo_alt]]"></p>
    <form method="post" action="{{REMOVE_LOGO_URL}}#logo-kop">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="as-link">[[recruit.logo_remove]]</button>
    </form>
    {{/HAS_LOGO}}
    {{#NO_LOGO}}<p class="soft">[[recruit.no_logo]]</p>{{/NO_LOGO}}
    <form class="fields" method="post" action="{{LOGO_URL}}#logo-kop" enctype="multipart/form-data">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <label for="logo">[[recruit.logo]]</label>
      <p class="hint" id="logo-hint">[[recruit.logo_hint]]</p>
      {{#REFUSED}}<p class="wrong" id="logo-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
      <input type="file" id="logo" name="logo" accept="image/png,.png" required aria-describedby="logo-hint{{#REFUSED}} logo-fout{{/REFUSED}}"{{#REFUSED}} aria-invalid="true"{{/REFUSED}}>
      <button class="button button-quiet">[[recruit.logo_keep]]</button>
    </form>
  </section>
</main>
[[include _footer]]
</body>
</html>
