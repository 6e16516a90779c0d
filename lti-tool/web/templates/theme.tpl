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
    <p class="meta">[[theme.theme]]</p>
    <h1>{{TITLE}}</h1>
    <p class="lead">{{SUMMARY}}</p>
  </div>
  <div class="track">
    <div class="theme-main">
      {{#QUESTIONS}}
      <section aria-labelledby="vragen">
        <h2 id="vragen">[[theme.questions]]</h2>
        <ul class="guiding">{{#QUESTION}}<li>{{QUESTION_TEXT}}</li>{{/QUESTION}}</ul>
      </section>
      {{/QUESTIONS}}
      {{#SUBTHEMES}}
      <section aria-labelledby="subthemas">
        <h2 id="subthemas">[[theme.subthemes]]</h2>
        <p class="soft">[[theme.subthemes_text]]</p>
        <ul class="bullets">{{#SUBTHEME}}<li>{{SUBTHEME_TITLE}}</li>{{/SUBTHEME}}</ul>
      </section>
      {{/SUBTHEMES}}
      {{#BACKGROUND}}
      <section aria-labelledby="achtergrond">
        <h2 id="achtergrond">[[theme.background]]</h2>
        <p class="soft">[[theme.background_text]]</p>
        <ol class="pages-list">
          {{#PAGE}}
          <li><a href="{{PAGE_URL}}" lang="nl">{{PAGE_TITLE}}</a> <span class="meta">{{PAGE_TIME}}</span>{{#PAGE_READ}} [[include _state]]{{/PAGE_READ}}</li>
          {{/PAGE}}
        </ol>
      </section>
      {{/BACKGROUND}}
      {{#CARD}}
      <section class="card" id="werkvorm-{{CARD_ID}}" aria-labelledby="werkvorm-{{CARD_ID}}-kop">
        <p class="meta">[[theme.card]]</p>
        <h2 id="werkvorm-{{CARD_ID}}-kop">{{CARD_TITLE}}</h2>
        <p>{{CARD_SUMMARY}}</p>
        <details>
          <summary>[[theme.card_open]]</summary>
          [[include _format_card]]
        </details>
        <p class="small"><a href="{{CARD_URL}}">[[theme.card_alone]]</a></p>
      </section>
      {{/CARD}}
      [[include _clips]]
      {{#MORE}}
      <section aria-labelledby="meer">
        <h2 id="meer">[[theme.more]]</h2>
        <p class="soft">[[theme.more_text]]</p>
        <details>
          <summary>{{MORE_COUNT}}</summary>
          <ul class="more-list" lang="nl">{{#MORE_ITEM}}<li><a href="{{MORE_URL}}">{{MORE_TITLE}}</a> <span class="meta">{{MORE_TIME}}</span></li>{{/MORE_ITEM}}</ul>
        </details>
      </section>
      {{/MORE}}
    </div>
    <div class="beside">
      {{#STEPS}}
      <section class="card" aria-labelledby="stappen">
        <h2 id="stappen">[[theme.steps]]</h2>
        [[include _theme_steps]]
      </section>
      {{/STEPS}}
      {{#SOURCES_CARD}}
      <div class="card">
        [[include _sources]]
        {{#NOTE}}
        <details>
          <summary>[[theme.note]]</summary>
          <p class="small" lang="nl">{{NOTE_TEXT}}</p>
        </details>
        {{/NOTE}}
      </div>
      {{/SOURCES_CARD}}
    </div>
  </div>
</main>
[[include _footer]]
</body>
</html>
