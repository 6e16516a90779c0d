<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TITLE}} · {{TRACK}} · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page page-narrow" tabindex="-1">
  <div class="page-head">
    [[include _crumb]]
    <h1>{{TITLE}}</h1>
    <p class="lead">{{LEAD}}</p>
    <p>[[include _state]] <span class="small soft">{{STATE_NOTE}}</span></p>
  </div>
  {{#ALREADY}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[self.already]]</p>{{/ALREADY}}
  [[include _gate]]
  {{#STOPPED}}<p class="soft">[[task.stopped]]</p>{{/STOPPED}}
  {{#FORM}}
  <section class="card stack" aria-labelledby="schaal">
    <h2 id="schaal">[[self.scale]]</h2>
    <p>[[self.scale_text]]</p>
    <ul class="bullets"><li>[[self.scale_low]]</li><li>[[self.scale_middle]]</li><li>[[self.scale_high]]</li></ul>
    <p><strong>[[self.fixed_hint]]</strong></p>
  </section>
  <form class="self-form" method="post" action="{{SELF_URL}}">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#WRONG_SHOWN}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/WRONG_SHOWN}}
    {{#GOAL}}
    <fieldset class="card goal" id="doel-{{GOAL_ID}}"{{#GOAL_MISSING}} aria-describedby="doel-{{GOAL_ID}}-fout"{{/GOAL_MISSING}}>
      <legend><span class="goal-number">{{GOAL_NUMBER}}</span> {{GOAL_TEXT}}</legend>
      {{#GOAL_MISSING}}<p class="wrong" id="doel-{{GOAL_ID}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[self.choose]]</p>{{/GOAL_MISSING}}
      <div class="scale">
        {{#POINT}}<div class="scale-point"><input type="radio" id="doel-{{GOAL_ID}}-{{VALUE}}" name="score-{{GOAL_ID}}" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="doel-{{GOAL_ID}}-{{VALUE}}">{{VALUE}}{{#WORDED}}<span class="scale-word">{{WORD}}</span>{{/WORDED}}</label></div>{{/POINT}}
      </div>
      <details{{#NOTED}} open{{/NOTED}}>
        <summary>[[self.note]]<span class="hidden"> {{GOAL_NUMBER}}</span></summary>
        <div class="fields">
          <label for="toelichting-{{GOAL_ID}}">[[self.note_label]]<span class="hidden"> {{GOAL_NUMBER}}</span></label>
          <textarea id="toelichting-{{GOAL_ID}}" name="note-{{GOAL_ID}}" rows="3" maxlength="{{LONGEST}}">{{NOTE:p}}</textarea>
        </div>
      </details>
    </fieldset>
    {{/GOAL}}
    <p class="small soft">[[self.fixed_hint]]</p>
    <div class="buttons">
      <button class="button" name="do" value="hand_in">[[self.hand_in]]</button>
      <button class="button button-quiet" name="do" value="keep">[[task.keep]]</button>
    </div>
  </form>
  {{/FORM}}
  {{#FIXED}}
  <section class="stack" aria-labelledby="antwoorden">
    <h2 id="antwoorden">[[self.answers]]</h2>
    <ol class="scored">
      {{#SCORED}}
      <li><p>{{GOAL_TEXT}}</p><p><strong>{{SCORE_TEXT}}</strong></p>{{#SCORE_NOTED}}<p class="written soft">{{NOTE:p}}</p>{{/SCORE_NOTED}}</li>
      {{/SCORED}}
    </ol>
    <p><a class="button" href="{{GROWTH_URL}}">[[self.to_growth]]</a></p>
  </section>
  {{/FIXED}}
</main>
[[include _footer]]
</body>
</html>
