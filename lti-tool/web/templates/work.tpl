<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{PIECE_TITLE}} · {{NAME}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-reading" tabindex="-1">
  <div class="page-head">
    <p class="crumb"><a href="{{PARTICIPANT_URL}}">{{NAME}}</a></p>
    <h1>{{WORK_TITLE}}</h1>
  </div>
  <h2 class="hidden">[[dossier.handed_in]]</h2>
  [[include _piece]]
  <form class="card fields" method="post" action="{{WORK_URL}}">
    <h2>[[work.judge]]</h2>
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <label for="opmerking">[[work.remark]]</label>
    <p class="hint" id="opmerking-uitleg">[[work.remark_hint]]</p>
    {{#REFUSED}}<p class="wrong" id="opmerking-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
    <textarea id="opmerking" name="text" rows="5" data-draft="{{DRAFT}}" aria-describedby="opmerking-uitleg{{#REFUSED}} opmerking-fout{{/REFUSED}}"{{#REFUSED}} aria-invalid="true"{{/REFUSED}}>{{TYPED:p}}</textarea>
    <div class="buttons">
      <button class="button" name="do" value="remark">[[work.say]]</button>
      {{#MAY_ACCEPT}}<button class="button button-quiet" name="do" value="accept">[[work.accept]]</button>{{/MAY_ACCEPT}}
    </div>
  </form>
</main>
[[include _drafts]]
[[include _footer]]
</body>
</html>
