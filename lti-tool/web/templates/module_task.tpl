<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[module.assignment]] · {{MODULE}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <p class="meta">[[module.assignment]]{{#TAKES}} · {{MINUTES}}{{/TAKES}}</p>
    <h1 lang="nl">{{TITLE}}</h1>
    [[include _state]] <span class="small soft">{{STATE_NOTE}}</span>
  </div>
  {{#REMARKS_SHOWN}}
  <section aria-labelledby="opmerkingen">
    <h2 id="opmerkingen">[[dossier.remarks]]</h2>
    [[include _remarks]]
  </section>
  {{/REMARKS_SHOWN}}
  <article class="prose" lang="nl">{{TEXT_HTML:none}}</article>
  {{#CRITERIA}}
  <section class="shows" aria-labelledby="criteria">
    <h2 id="criteria">[[dossier.criteria]]</h2>
    <ul class="bullets">{{#CRITERION}}<li>{{CRITERION_TITLE}}</li>{{/CRITERION}}</ul>
    <p class="small"><a href="{{RUBRIC_URL}}">[[my_track.rubric_link]]</a></p>
  </section>
  {{/CRITERIA}}
  <form class="card fields work-form" id="uitwerking" method="post" action="{{TASK_URL}}">
    <h2>[[module.your_work]]</h2>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#MISSING}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[module.fields_missing]]</p>{{/MISSING}}
    {{#FIELD}}
    <div class="field">[[include _write]]</div>
    {{/FIELD}}
    <div class="buttons">
      <button class="button button-quiet" name="do" value="keep">[[module.keep_draft]]</button>
      <button class="button" name="do" value="hand_in">{{HAND_IN}}</button>
    </div>
    <p class="small soft">[[module.hand_in_hint]]</p>
  </form>
  <p class="small"><a href="{{MODULE_URL}}">[[module.back]]</a></p>
</main>
[[include _drafts]]
[[include _footer]]
</body>
</html>
