<form class="fields" method="post" action="{{FORM_URL}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#FORM_REFUSED}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{FORM_WRONG}}</p>{{/FORM_REFUSED}}
  {{#ENTRY}}
  <div class="field{{#TICK}} choice{{/TICK}}">
    {{#LABELLED}}
    <label for="{{FORM_ID}}-{{ENTRY_NAME}}">{{ENTRY_LABEL}}</label>
    {{#HINT}}<p class="hint" id="{{FORM_ID}}-{{ENTRY_NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
    {{#ENTRY_REFUSED}}<p class="wrong" id="{{FORM_ID}}-{{ENTRY_NAME}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{ENTRY_WRONG}}</p>{{/ENTRY_REFUSED}}
    {{/LABELLED}}
    {{#LINE}}<input id="{{FORM_ID}}-{{ENTRY_NAME}}" name="{{ENTRY_NAME}}" type="text" value="{{ENTRY_VALUE}}"{{#LIMITED}} maxlength="{{LONGEST}}"{{/LIMITED}}{{#REQUIRED}} required{{/REQUIRED}} autocomplete="off"{{#DESCRIBED}} aria-describedby="{{DESCRIBED_BY}}"{{/DESCRIBED}}{{#ENTRY_REFUSED}} aria-invalid="true"{{/ENTRY_REFUSED}}>{{/LINE}}
    {{#DAY}}<input class="day" id="{{FORM_ID}}-{{ENTRY_NAME}}" name="{{ENTRY_NAME}}" type="date" value="{{ENTRY_VALUE}}"{{#REQUIRED}} required{{/REQUIRED}}{{#DESCRIBED}} aria-describedby="{{DESCRIBED_BY}}"{{/DESCRIBED}}{{#ENTRY_REFUSED}} aria-invalid="true"{{/ENTRY_REFUSED}}>{{/DAY}}
    {{#MORE}}<textarea id="{{FORM_ID}}-{{ENTRY_NAME}}" name="{{ENTRY_NAME}}" rows="4"{{#LIMITED}} maxlength="{{LONGEST}}"{{/LIMITED}}{{#REQUIRED}} required{{/REQUIRED}}{{#DESCRIBED}} aria-describedby="{{DESCRIBED_BY}}"{{/DESCRIBED}}{{#ENTRY_REFUSED}} aria-invalid="true"{{/ENTRY_REFUSED}}>{{ENTRY_VALUE:p}}</textarea>{{/MORE}}
    {{#CHOICE}}<select id="{{FORM_ID}}-{{ENTRY_NAME}}" name="{{ENTRY_NAME}}"{{#REQUIRED}} required{{/REQUIRED}}{{#DESCRIBED}} aria-describedby="{{DESCRIBED_BY}}"{{/DESCRIBED}}{{#ENTRY_REFUSED}} aria-invalid="true"{{/ENTRY_REFUSED}}>{{#OPTION}}<option value="{{OPTION_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{OPTION_TITLE}}</option>{{/OPTION}}</select>{{/CHOICE}}
    {{#TICK}}
    <input id="{{FORM_ID}}-{{ENTRY_NAME}}" name="{{ENTRY_NAME}}" type="checkbox" value="yes"{{#HINT}} aria-describedby="{{FORM_ID}}-{{ENTRY_NAME}}-hint"{{/HINT}}{{#TICKED}} checked{{/TICKED}}>
    <div>
      <label for="{{FORM_ID}}-{{ENTRY_NAME}}">{{ENTRY_LABEL}}</label>
      {{#HINT}}<p class="hint" id="{{FORM_ID}}-{{ENTRY_NAME}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
    </div>
    {{/TICK}}
  </div>
  {{/ENTRY}}
  <button class="button">{{FORM_BUTTON}}</button>
</form>
