<section class="card" id="werk" aria-labelledby="werk-kop">
  <h2 id="werk-kop">[[work.title]]</h2>
  {{#NO_WORKS}}<p>[[work.none]]</p>{{/NO_WORKS}}
  {{#WORKS}}
  <ul class="todos">
    {{#WORK}}<li><a class="todo-title" href="{{WORK_URL}}" lang="nl">{{WORK_TITLE}}</a> [[include _state]]<p class="meta">{{WORK_META}}</p></li>{{/WORK}}
  </ul>
  {{/WORKS}}
  {{#TESTS}}
  <h3>[[work.tests]]</h3>
  <ul class="todos">
    {{#TEST}}
    <li>
      <span class="todo-title">{{TEST_TITLE}}</span> [[include _state]]
      <p class="meta">{{TEST_META}}</p>
      {{#MAY_GRANT}}
      <form method="post" action="{{GRANT_URL}}">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <button class="as-link">[[work.grant]]<span class="hidden">: {{TEST_TITLE}}</span></button>
      </form>
      {{/MAY_GRANT}}
    </li>
    {{/TEST}}
  </ul>
  {{/TESTS}}
</section>
