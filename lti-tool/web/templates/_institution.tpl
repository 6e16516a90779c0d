<div class="field">
  <label for="{{FORM}}-instelling">[[staff.institution]]</label>
  <p class="hint" id="{{FORM}}-instelling-hint">[[staff.institution_hint]]</p>
  {{#INSTITUTION_REFUSED}}<p class="wrong" id="{{FORM}}-instelling-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{INSTITUTION_WRONG}}</p>{{/INSTITUTION_REFUSED}}
  <input id="{{FORM}}-instelling" name="institution" type="text" value="{{INSTITUTION_TYPED}}" maxlength="255" required list="instellingen" autocomplete="off" aria-describedby="{{FORM}}-instelling-hint{{#INSTITUTION_REFUSED}} {{FORM}}-instelling-fout{{/INSTITUTION_REFUSED}}"{{#INSTITUTION_REFUSED}} aria-invalid="true"{{/INSTITUTION_REFUSED}}>
</div>
<div class="field">
  <label for="{{FORM}}-sector">[[staff.sector]]</label>
  <select id="{{FORM}}-sector" name="sector">{{#SECTOR}}<option value="{{SECTOR_ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{SECTOR_NAME}}</option>{{/SECTOR}}</select>
</div>
[[include _staff_are]]
