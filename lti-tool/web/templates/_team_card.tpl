{{#TEAM_CARD}}
<section class="card" id="designteam" aria-labelledby="designteam-kop">
  <h2 id="designteam-kop">{{TEAM_CARD_TITLE}}</h2>
  {{#NO_TEAM}}<p>{{NO_TEAM_TEXT}}</p>{{/NO_TEAM}}
  {{#TEAM_OWN}}<p class="small soft">{{TEAM_ASK}}</p>{{/TEAM_OWN}}
  <ul class="parts">
    {{#MY_TEAM}}
    <li>
      <h3><a href="{{TEAM_URL}}">{{TEAM_NAME}}</a></h3>
      <p>[[include _team_state]]</p>
      <p class="meta">{{TEAM_META}}</p>
      {{#PAIRING}}<p>{{#LACKS}}<strong>[[team.missing]]</strong> {{/LACKS}}{{PAIRING_TEXT}}</p>{{/PAIRING}}
      {{#ASK_OWN}}<p><strong>{{TEAM_ASK}}</strong></p>{{/ASK_OWN}}
      {{#GOOD}}<p>[[team.judged_good]]</p>{{/GOOD}}
      {{#TO_YEAR}}<p><a href="{{YEAR_URL}}">[[team.to_year]]<span class="hidden">: {{TEAM_NAME}}</span></a></p>{{/TO_YEAR}}
    </li>
    {{/MY_TEAM}}
  </ul>
</section>
{{/TEAM_CARD}}
