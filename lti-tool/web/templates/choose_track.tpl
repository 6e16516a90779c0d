<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[choose.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <h1>[[choose.title]]</h1>
    <p class="lead">{{INTRO}}</p>
  </div>
  <div class="choices">
    {{#TRACK}}
    <section class="card" aria-labelledby="traject-{{TRACK_ID}}">
      <h2 id="traject-{{TRACK_ID}}">{{TITLE}}</h2>
      <p>{{SUMMARY}}</p>
      <dl class="facts small">
        <dt>[[choose.kind]]</dt><dd>{{KIND}}</dd>
        {{#HOURS}}<dt>[[choose.load]]</dt><dd>{{LOAD}}</dd>{{/HOURS}}
      </dl>
      {{#PROFILE}}
      <details>
        <summary>[[choose.for_whom]]</summary>
        <ul class="bullets">{{#POINT}}<li>{{POINT_TEXT}}</li>{{/POINT}}</ul>
      </details>
      {{/PROFILE}}
      {{#INTAKE}}
      <details>
        <summary>[[choose.intake]]</summary>
        <p class="small soft">[[choose.intake_hint]]</p>
        <ul class="bullets">{{#ASKED}}<li>{{ASKED_TEXT}}</li>{{/ASKED}}</ul>
      </details>
      {{/INTAKE}}
      {{#CAN_APPLY}}
      <details{{#REFUSED}} open{{/REFUSED}}>
        <summary class="button">[[choose.apply]]<span class="hidden"> [[choose.apply_for]]</span></summary>
        <form class="fields" method="post" action="{{APPLY_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <label for="motivatie-{{TRACK_ID}}">[[choose.motivation]]</label>
          <p class="hint" id="hint-{{TRACK_ID}}">[[choose.motivation_hint]]</p>
          {{#REFUSED}}<p class="wrong" id="fout-{{TRACK_ID}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
          <textarea id="motivatie-{{TRACK_ID}}" name="motivation" rows="5" aria-describedby="hint-{{TRACK_ID}}{{#REFUSED}} fout-{{TRACK_ID}}{{/REFUSED}}"{{#REFUSED}} aria-invalid="true"{{/REFUSED}}>{{TYPED:p}}</textarea>
          <button class="button">[[choose.send]]</button>
        </form>
      </details>
      {{/CAN_APPLY}}
      {{#APPLIED}}
      <span class="state state-open"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#open"></use></svg>[[choose.applied_word]]</span>
      <p><strong>[[choose.applied]]</strong></p>
      <p>[[choose.applied_next]]</p>
      <p><a class="button" href="{{MY_INTAKE_URL}}">[[choose.to_intake]]<span class="hidden">: {{TITLE}}</span></a></p>
      {{/APPLIED}}
      {{#ENROLLED}}
      <span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{ENROLLED_WORD}}</span>
      <p><a class="button button-quiet" href="{{TRACK_URL}}">[[choose.to_track]]<span class="hidden">: {{TITLE}}</span></a></p>
      {{/ENROLLED}}
    </section>
    {{/TRACK}}
  </div>
</main>
[[include _footer]]
</body>
</html>
