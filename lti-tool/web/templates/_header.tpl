<a class="skip" href="#inhoud">[[frame.skip]]</a>
<header class="bar">
  <a class="brand" href="/"><svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round"><path d="M12 21V10"></path><path d="M12 13c0-4.4 2.8-7.4 8-7.7.2 5.2-2.8 8.3-8 7.7Z"></path><path d="M12 16c0-3.2-2.2-5.6-7-6 0 4.2 2.6 6.4 7 6Z"></path></svg>Groeipad</a>
  {{#VISITOR}}
  {{#HAS_GROUP}}<a class="bar-link" href="/groep">[[frame.group]]</a>{{/HAS_GROUP}}{{#HAS_TEAM}}<a class="bar-link" href="/team">[[frame.team]]</a>{{/HAS_TEAM}}{{#HAS_DESK}}<a class="bar-link" href="/begeleiding">[[frame.desk]]</a>{{/HAS_DESK}}{{#IS_CONTACT}}<a class="bar-link" href="/instelling">[[frame.own_people]]</a>{{/IS_CONTACT}}{{#MANAGES}}<a class="bar-link" href="/beheer/uitvoeringen">[[frame.manage]]</a>{{/MANAGES}}
  <span class="bar-person">{{PERSON}}</span>
  <form method="post" action="/taal">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="back" value="{{PATH}}">
    <button class="bar-button" name="language" value="[[frame.other_language]]" lang="[[frame.other_language]]"><span class="bar-long">[[frame.other_language_long]]</span><span class="bar-short" aria-hidden="true">[[frame.other_language_short]]</span><span class="hidden">[[frame.read_in_other_language]]</span></button>
  </form>
  <form method="post" action="/uitloggen">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <button class="bar-button">[[frame.log_out]]</button>
  </form>
  {{/VISITOR}}
</header>
