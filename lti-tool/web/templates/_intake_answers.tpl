{{#SAID_POINTS}}
<h3>[[intake.profile]]</h3>
<ul class="parts">
  {{#SAID}}
  <li>
    <p>{{SAID_POINT}}</p>
    <p>[[include _state]]</p>
    {{#SAID_REMARKED}}<p class="written soft">{{SAID_REMARK:p}}</p>{{/SAID_REMARKED}}
  </li>
  {{/SAID}}
</ul>
{{/SAID_POINTS}}
<h3>[[intake.questions]]</h3>
{{#ANSWERED}}
<div class="answer">
  <p class="asked">{{ANSWERED_ASK}}</p>
  <p class="written">{{ANSWERED_TEXT:p}}</p>
</div>
{{/ANSWERED}}
