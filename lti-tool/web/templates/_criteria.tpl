<ul class="criteria">
  {{#CRITERION}}
  <li>
    <p>{{CRITERION_LABEL}}</p>
    <span class="state state-{{CRITERION_STATE}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#{{CRITERION_STATE}}"></use></svg>{{CRITERION_WORD}}</span>
    {{#CRITERION_NEEDS}}<p class="small soft">{{CRITERION_NEED}}</p>{{/CRITERION_NEEDS}}
  </li>
  {{/CRITERION}}
</ul>
