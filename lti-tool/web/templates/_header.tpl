<a class="skip" href="#inhoud">[[frame.skip]]</a>
<header class="bar">
  <a class="brand" href="/"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#mark"></use></svg>Groeipad</a>
  {{#VISITOR}}
  {{#HAS_GROUP}}<a class="bar-link" href="/groep">[[frame.group]]</a>{{/HAS_GROUP}}{{#HAS_DESK}}<a class="bar-link" href="/begeleiding">[[frame.desk]]</a>{{/HAS_DESK}}{{#MANAGES}}<a class="bar-link" href="/beheer/platforms">[[frame.manage]]</a>{{/MANAGES}}
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
