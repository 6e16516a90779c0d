<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[library.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    {{#HAS_TRACK}}<nav class="crumb" aria-label="[[library.crumb]]"><a href="{{TRACK_URL}}">{{TRACK}}</a></nav>{{/HAS_TRACK}}
    <h1>[[library.title]]</h1>
    <p class="lead">[[library.lead]]</p>
    <p><span class="state state-optional"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#optional"></use></svg>[[library.optional]]</span></p>
  </div>
  <form class="card search" method="get" action="/bibliotheek" role="search">
    <div class="search-field search-words"><label for="zoek">[[library.words]]</label><input id="zoek" type="search" name="zoek" value="{{WORDS}}" maxlength="100"></div>
    <div class="search-field"><label for="traject">[[library.track]]</label>
      <select id="traject" name="traject">
        <option value="">[[library.all_tracks]]</option>
        {{#TRACK_OPTION}}<option value="{{OPTION_ID}}"{{#OPTION_CHOSEN}} selected{{/OPTION_CHOSEN}}>{{OPTION_TITLE}}</option>{{/TRACK_OPTION}}
      </select></div>
    <div class="search-field"><label for="tag">[[library.tag]]</label>
      <select id="tag" name="tag">
        <option value="">[[library.all_tags]]</option>
        {{#TAG_OPTION}}<option value="{{OPTION_ID}}"{{#OPTION_CHOSEN}} selected{{/OPTION_CHOSEN}}>{{OPTION_TITLE}}</option>{{/TAG_OPTION}}
      </select></div>
    <button class="button">[[library.search]]</button>
  </form>
  <section class="stack" aria-labelledby="gevonden">
    <h2 id="gevonden">{{FOUND}}</h2>
    {{#NARROWED}}<p class="small"><a href="/bibliotheek">[[library.show_all]]</a></p>{{/NARROWED}}
    {{#NOTHING}}<p>[[library.nothing]]</p>{{/NOTHING}}
    {{#ITEMS}}
    <ul class="lessons" lang="nl">
      {{#ITEM}}
      <li class="lesson">
        <h3><a href="{{ITEM_URL}}">{{ITEM_TITLE}}</a></h3>
        <p>{{ITEM_SUMMARY}}</p>
        <p class="meta">{{ITEM_META}}</p>
        <ul class="tags" aria-label="[[library.tags]]">{{#ITEM_TAG}}<li><a href="{{TAG_URL}}">{{TAG}}</a></li>{{/ITEM_TAG}}</ul>
      </li>
      {{/ITEM}}
    </ul>
    {{/ITEMS}}
  </section>
</main>
[[include _footer]]
</body>
</html>
