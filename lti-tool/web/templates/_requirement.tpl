<div class="requirement requirement-{{R_STATE}}">
  <p class="requirement-label">{{R_LABEL}}{{#R_COUNT}} <span class="requirement-count">[[requirement.count]]</span>{{/R_COUNT}}</p>
  <span class="state state-{{R_STATE}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#{{R_STATE}}"></use></svg>{{R_WORD}}</span>
  {{#R_NEEDS}}<p class="small">{{R_WHY}}{{#R_WHO}} <span class="soft">{{R_WHOM}}</span>{{/R_WHO}}{{#R_LINK}} <a href="{{R_URL}}">[[requirement.go]]</a>{{/R_LINK}}</p>{{/R_NEEDS}}
  {{#R_PROOF}}<p class="small soft">{{R_FACT}}</p>{{/R_PROOF}}
  {{#R_WAIVE}}
  <details class="waive">
    <summary>[[waive.open]]</summary>
    <form method="post" action="{{R_WAIVE_URL}}" class="stack">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <input type="hidden" name="requirement" value="{{R_KEY}}">
      <label>[[waive.reason]]
        <textarea name="reason" rows="2" maxlength="500" required></textarea></label>
      <p class="hint">[[waive.hint]]</p>
      <button class="button button-quiet">[[waive.do]]</button>
    </form>
  </details>
  {{/R_WAIVE}}
</div>
