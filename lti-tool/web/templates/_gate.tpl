{{#LOCKED}}
<section class="card gate" aria-labelledby="opent">
  <h2 id="opent">[[task.locked]]</h2>
  {{#OPENS_WORDS}}<p>{{OPENS}}</p>{{/OPENS_WORDS}}
  {{#OPENS_TREE}}[[include _requirements]]{{/OPENS_TREE}}
  <p class="soft">{{ASK}}</p>
</section>
{{/LOCKED}}
