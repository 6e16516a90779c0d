<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · [[library.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading" tabindex="-1">
  <div class="page-head">
    <nav class="crumb" aria-label="[[library.crumb]]"><a href="/bibliotheek">[[library.title]]</a></nav>
    <h1 lang="nl">{{TITLE}}</h1>
    <p class="lead" lang="nl">{{SUMMARY}}</p>
    <p class="meta">{{MINUTES}} · [[library.optional]]</p>
  </div>
  <article class="prose" lang="nl">{{TEXT_HTML:none}}</article>
  [[include _clips]]
  {{#USES}}
  <section class="stack" aria-labelledby="hoort-bij">
    <h2 id="hoort-bij">[[library.belongs_to]]</h2>
    <ul class="uses">
      {{#USE}}
      <li><p><strong>{{USE_TRACK}}</strong></p>
        {{#USE_THEMES}}<p>[[library.themes]] {{#USE_THEME}}{{#THEME_LINK}}<a href="{{THEME_URL}}">{{THEME_TITLE}}</a>{{/THEME_LINK}}{{#THEME_PLAIN}}{{THEME_TITLE}}{{/THEME_PLAIN}}{{#THEME_MORE}}; {{/THEME_MORE}}{{/USE_THEME}}</p>{{/USE_THEMES}}
        {{#USE_GOALS}}<ul class="bullets small">{{#USE_GOAL}}<li>{{GOAL_TEXT}}</li>{{/USE_GOAL}}</ul>{{/USE_GOALS}}</li>
      {{/USE}}
    </ul>
  </section>
  {{/USES}}
  {{#TAGS}}
  <section class="stack" aria-labelledby="tags">
    <h2 id="tags">[[library.tags]]</h2>
    <ul class="tags" lang="nl">{{#ITEM_TAG}}<li><a href="{{TAG_URL}}">{{TAG}}</a></li>{{/ITEM_TAG}}</ul>
  </section>
  {{/TAGS}}
  [[include _sources]]
</main>
[[include _footer]]
</body>
</html>
