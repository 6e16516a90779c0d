{{#FAULTS}}
<section class="card missing faults" aria-labelledby="fouten">
  <h2 class="wrong" id="fouten"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{FAULT_COUNT}}</h2>
  <p>{{FAULT_TEXT}}</p>
  {{#FILE}}
  <h3 lang="en">{{FILE_NAME}}</h3>
  <ul class="looked-at" lang="en">
    {{#FAULT}}
    <li>
      <p>{{#PLACED}}<code>{{PLACE}}</code> {{/PLACED}}{{WRONG}}</p>
      <p><strong lang="[[lang]]">[[preview.mend]]</strong> {{MEND}}</p>
    </li>
    {{/FAULT}}
  </ul>
  {{/FILE}}
</section>
{{/FAULTS}}
