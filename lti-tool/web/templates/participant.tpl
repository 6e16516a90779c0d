<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{NAME}} · [[desk.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  <div class="page-head">
    <h1>{{NAME}}</h1>
    <p class="lead">{{PLACE}}</p>
    <p class="soft">[[participant.intro]]</p>
    {{#STOPPED}}<p><strong>[[participant.stopped]]</strong></p>{{/STOPPED}}
    <p class="small"><a href="{{COURSE_URL}}">[[course.link]]</a></p>
  </div>

  <section class="next" aria-labelledby="volgende">
    <div class="next-step">
      <h2 class="next-label" id="volgende">[[participant.next]]</h2>
      {{#NEXT}}
      <h3 class="next-title">{{NEXT_TITLE}}</h3>
      <p class="meta">{{NEXT_META}}</p>
      {{#NEXT_NEEDS}}<p><strong>{{NEXT_HOW}}</strong> {{NEED}}</p>{{/NEXT_NEEDS}}
      {{#NEXT_WAITS}}<p class="soft">{{NEXT_WHO}}</p>{{/NEXT_WAITS}}
      {{/NEXT}}
      {{#NOTHING_OPEN}}
      <h3 class="next-title">[[desk.waits]]</h3>
      <p>{{WAIT_FOR}}</p>
      {{/NOTHING_OPEN}}
      {{#ALL_DONE}}<h3 class="next-title">[[my_track.all_done]]</h3>{{/ALL_DONE}}
    </div>
    <div class="progress">
      <span class="progress-count" id="voortgang">[[my_track.progress]]</span>
      <progress value="{{DONE}}" max="{{REQUIRED}}" aria-labelledby="voortgang"></progress>
      {{#OPTIONAL_STEPS}}<p class="small soft">[[my_track.progress_optional]]</p>{{/OPTIONAL_STEPS}}
    </div>
  </section>

  <div class="track">
    <section id="pad" aria-labelledby="pad-kop">
      <h2 id="pad-kop">[[participant.path]]</h2>
      [[include _path]]
    </section>

    <div class="beside">
      <section class="card" id="certificaat" aria-labelledby="certificaat-kop">
        <h2 id="certificaat-kop">[[my_track.certificate]]</h2>
        <p><strong>{{CERTIFICATE}}</strong><br>[[my_track.certificate_count]]</p>
        [[include _criteria]]
      </section>

      {{#INTAKE}}
      <section class="card" id="intake" aria-labelledby="intake-kop">
        <h2 id="intake-kop">[[intake.title]]</h2>
        <p>[[participant.intake_text]]</p>
        <p><a class="button button-quiet" href="{{INTAKE_URL}}">[[participant.intake]]</a></p>
      </section>
      {{/INTAKE}}

      [[include _team_card]]

      [[include _works]]

      <section class="card" id="leervragen" aria-labelledby="leervragen-kop">
        <h2 id="leervragen-kop">[[participant.questions]]</h2>
        {{#QUESTIONS}}
        <ul class="questions">
          {{#QUESTION}}<li><p class="question-text">{{QUESTION_TEXT:p}}</p></li>{{/QUESTION}}
        </ul>
        {{/QUESTIONS}}
        {{#NO_QUESTIONS}}<p>[[participant.no_questions]]</p>{{/NO_QUESTIONS}}
      </section>
    </div>
  </div>
  <section id="eisen" aria-labelledby="eisen-kop">
    <h2 id="eisen-kop">[[participant.requirements]]</h2>
    {{#WAIVE_WRONG}}<p class="wrong"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[waive.wrong]]</p>{{/WAIVE_WRONG}}
    <details>
      <summary>[[participant.requirements_open]]</summary>
      [[include _requirements]]
    </details>
    {{#GATES}}
    <h3>[[participant.next_gate]]</h3>
    {{#GATE}}
    <section class="gate">
      <h4>{{GATE_TITLE}}</h4>
      [[include _requirements]]
    </section>
    {{/GATE}}
    {{/GATES}}
  </section>
  {{#TRAIL}}<p class="small"><a href="{{TRAIL_URL}}">[[audit.of_participant]]</a></p>{{/TRAIL}}
  <p class="small"><a href="/begeleiding">[[participant.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
