<form class="card fields work-form" id="uitwerking" method="post" action="{{TASK_URL}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#MISSING}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[task.missing]]</p>{{/MISSING}}
  {{#FIELD}}
  <div class="field">[[include _write]]</div>
  {{/FIELD}}
  <p class="small soft">{{WHO_READS}}</p>
  <div class="buttons">
    <button class="button" name="do" value="hand_in">{{HAND_IN}}</button>
    <button class="button button-quiet" name="do" value="keep">[[task.keep]]</button>
  </div>
</form>
