<article class="card piece" id="stuk-{{PIECE_ID}}">
  <div class="step-top"><h3 lang="nl">{{PIECE_TITLE}}</h3>[[include _state]]</div>
  <p class="meta">{{PIECE_META}}</p>
  {{#ANSWER}}
  <div class="answer">
    <p class="asked" lang="nl">{{ANSWER_ASK}}</p>
    <p class="written">{{ANSWER_TEXT:p}}</p>
  </div>
  {{/ANSWER}}
  {{#SHOWS}}<p class="small soft">[[dossier.shows]] {{CRITERIA}}</p>{{/SHOWS}}
  [[include _remarks]]
  {{#CHANGE}}<p class="small"><a href="{{CHANGE_URL}}">{{CHANGE_HOW}}</a></p>{{/CHANGE}}
</article>
