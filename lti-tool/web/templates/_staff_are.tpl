<div class="field">
  <label for="{{FORM}}-personeel">[[staff.staff_are]]</label>
  <p class="hint" id="{{FORM}}-personeel-hint">[[staff.staff_are_hint]]</p>
  <select id="{{FORM}}-personeel" name="staff_are" aria-describedby="{{FORM}}-personeel-hint">{{#STAFF_ARE}}<option value="{{STAFF_ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{STAFF_NAME}}</option>{{/STAFF_ARE}}</select>
</div>
