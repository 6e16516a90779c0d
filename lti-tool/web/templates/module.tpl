<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>{{TITLE}}</h1>
    <p class="lead">{{SUMMARY}}</p>
    <p class="meta">{{META}}</p>
  </div>

  <section class="next" aria-labelledby="verder">
    <div class="next-step">
      <h2 class="next-label" id="verder">{{NEXT_LABEL}}</h2>
      <h3 class="next-title">{{NEXT_TITLE}}</h3>
      {{#NEXT_WHY}}<p>{{NEXT_TEXT}}</p>{{/NEXT_WHY}}
      <a class="button" href="{{NEXT_URL}}">{{NEXT_ACTION}}</a>
    </div>
    <div class="progress">
      <span class="progress-count" id="voortgang">[[module.progress]]</span>
      <progress value="{{DONE}}" max="{{TOTAL}}" aria-labelledby="voortgang"></progress>
      <p class="small soft">{{PAGES_READ}}</p>
    </div>
  </section>

  <div class="track">
    <section aria-labelledby="doen">
      <h2 id="doen">[[module.todo]]</h2>
      {{#GROUP}}
      <div class="todo">
        <h3>{{GROUP_TITLE}}</h3>
        <ul class="todos">
          {{#ITEM}}
          <li>
            <a class="todo-title" href="{{ITEM_URL}}">{{ITEM_TITLE}}</a>
            [[include _state]]
            {{#ITEM_NOTE}}<p class="meta">{{ITEM_META}}</p>{{/ITEM_NOTE}}
          </li>
          {{/ITEM}}
        </ul>
      </div>
      {{/GROUP}}
    </section>

    <div class="beside">
      {{#GOALS}}
      <section class="card" aria-labelledby="doelen">
        <h2 id="doelen">[[module.goals]]</h2>
        <ul class="bullets">{{#GOAL}}<li>{{GOAL_TEXT}}</li>{{/GOAL}}</ul>
      </section>
      {{/GOALS}}
      {{#CLIPS}}
      <section class="card" aria-labelledby="kijken">
        <h2 id="kijken">[[module.clips]]</h2>
        <ul class="sources">{{#CLIP}}<li><a href="{{CLIP_URL}}" target="_blank" rel="noopener noreferrer">{{CLIP_TITLE}}<span class="hidden"> [[module.new_window]]</span></a><p class="small soft">{{CLIP_WHY}}</p></li>{{/CLIP}}</ul>
      </section>
      {{/CLIPS}}
      <section class="card" aria-labelledby="dossier">
        <h2 id="dossier">[[dossier.title]]</h2>
        <p>[[module.to_dossier]]</p>
        <p><a href="{{DOSSIER_URL}}">[[dossier.open]]</a></p>
      </section>
      {{#SOURCES}}
      <section class="card" aria-labelledby="bronnen">
        <h2 id="bronnen">[[module.sources]]</h2>
        <ul class="sources" lang="nl">{{#SOURCE}}<li><p>{{SOURCE_ABOUT}}</p><p class="small soft">{{SOURCE_REF}}</p></li>{{/SOURCE}}</ul>
        {{#NOTE}}
        <details>
          <summary>[[module.note]]</summary>
          <p lang="nl">{{NOTE_TEXT}}</p>
        </details>
        {{/NOTE}}
      </section>
      {{/SOURCES}}
    </div>
  </div>
</main>
[[include _footer]]
</body>
</html>
