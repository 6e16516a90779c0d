<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{TRACK}} · [[my_track.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  {{#TABS}}
  <nav class="tabs" aria-label="[[my_track.tabs]]">
    <ul>
      {{#TAB}}<li><a href="{{TAB_URL}}"{{#TAB_CURRENT}} aria-current="page"{{/TAB_CURRENT}}>{{TAB_TITLE}}</a></li>{{/TAB}}
    </ul>
  </nav>
  {{/TABS}}
  <div class="page-head">
    <h1>{{TRACK}}</h1>
    <p class="lead">{{EDITION}}</p>
    <nav class="links" aria-label="[[my_track.jumps]]">
      <a href="#pad">[[my_track.path]]</a>
      <a href="#certificaat">[[my_track.certificate]]</a>
      <a href="#leervragen">[[my_track.questions]]</a>
      <a href="#bijeenkomsten">[[my_track.meetings]]</a>
      <a href="{{RUBRIC_URL}}">[[my_track.rubric]]</a>
      <a href="{{GROWTH_URL}}">[[self.growth]]</a>
      <a href="/bibliotheek">[[library.link]]</a>
      {{#SHARES}}<a href="{{SHARE_URL}}">[[share.title]]</a>{{/SHARES}}
    </nav>
  </div>

  {{#PAUSED}}<p class="notice notice-wait"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#waiting"></use></svg><span>{{PAUSE_TEXT}}. <span class="notice-more">{{ASK}}</span></span></p>{{/PAUSED}}
  <section class="next" aria-labelledby="volgende">
    <div class="next-step">
      {{#NEXT}}
      <h2 class="next-label" id="volgende">[[my_track.next]]</h2>
      <h3 class="next-title">{{NEXT_TITLE}}</h3>
      <p class="meta">{{NEXT_META}}</p>
      <p>{{NEXT_SUMMARY}}</p>
      {{#NEXT_NEEDS}}<p><strong>{{NEXT_HOW}}</strong> {{NEED}}</p>{{/NEXT_NEEDS}}
      {{#NEXT_WAITS}}<p class="soft">{{NEXT_WHO}}</p>{{/NEXT_WAITS}}
      <a class="button" href="{{NEXT_URL}}">{{NEXT_ACTION}}</a>
      {{/NEXT}}
      {{#NOTHING_OPEN}}
      <h2 class="next-label" id="volgende">[[my_track.next]]</h2>
      <h3 class="next-title">[[my_track.wait_title]]</h3>
      <p>{{WAIT_FOR}}</p>
      <p class="soft">{{ASK}}</p>
      {{/NOTHING_OPEN}}
      {{#ALL_DONE}}
      <h2 class="next-label" id="volgende">[[my_track.all_done_label]]</h2>
      <h3 class="next-title">[[my_track.all_done]]</h3>
      <p>[[my_track.all_done_text]]</p>
      <a class="button" href="#certificaat">[[my_track.to_certificate]]</a>
      {{/ALL_DONE}}
    </div>
    <div class="progress">
      <span class="progress-count" id="voortgang">[[my_track.progress]]</span>
      <progress value="{{DONE}}" max="{{REQUIRED}}" aria-labelledby="voortgang"></progress>
      {{#OPTIONAL_STEPS}}<p class="small soft">[[my_track.progress_optional]]</p>{{/OPTIONAL_STEPS}}
    </div>
  </section>

  <div class="track">
    <section id="pad" aria-labelledby="pad-kop">
      <h2 id="pad-kop">[[my_track.path]]</h2>
      [[include _path]]
    </section>

    <div class="beside">
      <section class="card" id="certificaat" aria-labelledby="certificaat-kop">
        <h2 id="certificaat-kop">[[my_track.certificate]]</h2>
        <p><strong>{{CERTIFICATE}}</strong><br>[[my_track.certificate_count]]</p>
        [[include _criteria]]
        <p><a href="{{CRITERIA_URL}}">[[criteria.link]]</a></p>
        <p class="small soft">{{ASK}}</p>
      </section>

      [[include _team_card]]

      <section class="card" id="leervragen" aria-labelledby="leervragen-kop">
        <h2 id="leervragen-kop">[[my_track.questions]]</h2>
        <p class="small soft">[[my_track.questions_text]]</p>
        {{#QUESTIONS}}
        <ul class="questions">
          {{#QUESTION}}
          <li>
            <p class="question-text">{{QUESTION_TEXT:p}}</p>
            <div class="question-edit">
              <details{{#CHANGE_REFUSED}} open{{/CHANGE_REFUSED}}>
                <summary>[[my_track.change]]<span class="hidden"> [[my_track.question]] {{NUMBER}}</span></summary>
                <form class="fields" method="post" action="{{QUESTION_URL}}">
                  <input type="hidden" name="csrf" value="{{CSRF}}">
                  <label for="leervraag-{{NUMBER}}">[[my_track.question]] {{NUMBER}}</label>
                  {{#CHANGE_REFUSED}}<p class="wrong" id="fout-{{NUMBER}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/CHANGE_REFUSED}}
                  <textarea id="leervraag-{{NUMBER}}" name="text" rows="4" maxlength="{{LONGEST}}" required{{#CHANGE_REFUSED}} aria-invalid="true" aria-describedby="fout-{{NUMBER}}"{{/CHANGE_REFUSED}}>{{TYPED:p}}</textarea>
                  <button class="button">[[my_track.keep]]</button>
                </form>
              </details>
              <form method="post" action="{{REMOVE_URL}}">
                <input type="hidden" name="csrf" value="{{CSRF}}">
                <button class="as-link">[[my_track.remove]]<span class="hidden"> [[my_track.question]] {{NUMBER}}</span></button>
              </form>
            </div>
          </li>
          {{/QUESTION}}
        </ul>
        {{/QUESTIONS}}
        {{#NO_QUESTIONS}}<p>[[my_track.no_questions]]</p>{{/NO_QUESTIONS}}
        {{#MAY_ADD}}
        <form class="fields" method="post" action="{{ADD_URL}}">
          <input type="hidden" name="csrf" value="{{CSRF}}">
          <label for="leervraag-nieuw">[[my_track.new_question]]</label>
          <p class="hint" id="leervraag-hint">[[my_track.new_question_hint]]</p>
          {{#ADD_REFUSED}}<p class="wrong" id="fout-nieuw"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/ADD_REFUSED}}
          <textarea id="leervraag-nieuw" name="text" rows="3" maxlength="{{LONGEST}}" required aria-describedby="leervraag-hint{{#ADD_REFUSED}} fout-nieuw{{/ADD_REFUSED}}"{{#ADD_REFUSED}} aria-invalid="true"{{/ADD_REFUSED}}>{{NEW_TYPED:p}}</textarea>
          <button class="button button-quiet">[[my_track.add_question]]</button>
        </form>
        {{/MAY_ADD}}
        {{#FULL}}<p class="small soft">[[my_track.questions_full]]</p>{{/FULL}}
      </section>

      <section class="card" id="bijeenkomsten" aria-labelledby="bijeenkomsten-kop">
        <h2 id="bijeenkomsten-kop">[[my_track.meetings]]</h2>
        {{#MEETINGS}}
        <ul class="meetings">
          {{#MEETING}}
          <li>
            <p><strong>{{MEETING_WHEN}}</strong></p>
            <p>{{MEETING_TITLE}}</p>
            <p class="meta">{{MEETING_META}}</p>
          </li>
          {{/MEETING}}
        </ul>
        {{/MEETINGS}}
        {{#NO_MEETINGS}}<p>[[my_track.no_meetings]]</p>{{/NO_MEETINGS}}
      </section>

      <section class="card" aria-labelledby="kader-kop">
        <h2 id="kader-kop">[[my_track.rubric]]</h2>
        <p>[[my_track.rubric_text]]</p>
        <p><a href="{{RUBRIC_URL}}">[[my_track.rubric_link]]</a></p>
      </section>
    </div>
  </div>
  <p class="small"><a href="/trajecten">[[my_track.other_tracks]]</a></p>
</main>
[[include _footer]]
</body>
</html>
