<form class="fields" method="post" action="{{PICK_URL}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="kies-wie">{{PICK_LABEL}}</label>
    <p class="hint" id="kies-wie-hint">[[pick.hint]]</p>
    {{#PICK_REFUSED}}<p class="wrong" id="kies-wie-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{PICK_WRONG}}</p>{{/PICK_REFUSED}}
    <input id="kies-wie" name="who" type="text" value="{{PICK_TYPED}}" maxlength="255" required autocomplete="off" aria-describedby="kies-wie-hint{{#PICK_REFUSED}} kies-wie-fout{{/PICK_REFUSED}}"{{#PICK_REFUSED}} aria-invalid="true"{{/PICK_REFUSED}}>
  </div>
  <button class="button button-quiet">[[pick.add]]</button>
</form>
{{#PICK_CHOICE}}
<form method="post" action="{{PICK_URL}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <ul class="bullets">
    {{#PICK_ONE}}<li>{{PICK_NAME}} · {{PICK_INSTITUTION}}: <button class="as-link" name="person" value="{{PICK_ID}}">[[pick.add]]<span class="hidden">: {{PICK_NAME}}, {{PICK_INSTITUTION}}</span></button></li>{{/PICK_ONE}}
  </ul>
</form>
{{/PICK_CHOICE}}
