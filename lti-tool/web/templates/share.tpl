<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[share.title]] · {{TRACK}} · Groeipad</title>
  [[include _head]]
  <script src="[[asset staff.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  [[include _crumb]]
  <div class="page-head">
    <h1>[[share.title]]</h1>
    <p class="lead">[[share.intro]]</p>
  </div>
  {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>[[share.was_revoked]]</p>{{/NOTICE}}
  {{#PROBLEM}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[share.too_many]]</p>{{/PROBLEM}}
  {{#NEW_LINK}}
  <section class="card card-now" aria-labelledby="link-kop">
    <h2 id="link-kop">[[share.new_title]]</h2>
    <p><strong>[[share.once]]</strong> [[share.send]]</p>
    [[include _copy_field]]
  </section>
  {{/NEW_LINK}}
  <section class="card" aria-labelledby="wat-kop">
    <h2 id="wat-kop">[[share.what]]</h2>
    <ul class="bullets">
      <li>[[share.shows_who]]</li>
      <li>[[share.shows_when]]</li>
      <li>[[share.shows_arrange]]</li>
      <li>[[share.shows_trainers]]</li>
    </ul>
    <p>[[share.shows_not]]</p>
    {{#MAY_ADD}}
    <form method="post" action="{{SHARE_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="button">[[share.make]]</button>
    </form>
    {{/MAY_ADD}}
    {{#FULL}}<p class="soft">[[share.too_many]]</p>{{/FULL}}
  </section>
  {{#LINKS}}
  <section class="card" aria-labelledby="links-kop">
    <h2 id="links-kop">[[share.links]]</h2>
    <p class="soft">[[share.links_text]]</p>
    <ul class="parts">
      {{#LINK}}
      <li>
        <div class="part-head">
          <h3 id="link-{{LINK_ID}}">{{LINK_MADE}}</h3>
          {{#WORKS}}<span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>[[share.works]]</span>{{/WORKS}}
          {{#REVOKED}}<span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#locked"></use></svg>{{LINK_REVOKED}}</span>{{/REVOKED}}
        </div>
        {{#WORKS}}
        <form method="post" action="{{REVOKE_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <button class="button button-quiet" aria-describedby="link-{{LINK_ID}}">[[share.revoke]]</button>
        </form>
        {{/WORKS}}
      </li>
      {{/LINK}}
    </ul>
  </section>
  {{/LINKS}}
</main>
[[include _footer]]
</body>
</html>
