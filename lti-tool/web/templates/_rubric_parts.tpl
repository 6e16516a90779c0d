{{#PART}}
<section class="card" aria-labelledby="deel-{{PART_ID}}">
  <h2 id="deel-{{PART_ID}}">{{PART_TITLE}}</h2>
  {{#CRITERION}}
  <div class="criterion">
    <h3>{{CRITERION_TITLE}}</h3>
    <p>{{CRITERION_SUMMARY}}</p>
    {{#LEVELS}}<dl class="levels">{{#LEVEL}}<div><dt>{{LEVEL_TITLE}}</dt><dd>{{LEVEL_TEXT}}</dd></div>{{/LEVEL}}</dl>{{/LEVELS}}
  </div>
  {{/CRITERION}}
</section>
{{/PART}}
