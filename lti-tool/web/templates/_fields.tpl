<div class="field-grid">
  {{#FIELD}}
  <div class="field{{#FIELD_WIDE}} field-wide{{/FIELD_WIDE}}">
    <label for="{{FORM}}-{{FIELD_ID}}">{{FIELD_LABEL}}</label>
    {{#FIELD_HINTED}}<p class="hint" id="{{FORM}}-{{FIELD_ID}}-hint">{{FIELD_HINT}}</p>{{/FIELD_HINTED}}
    {{#FIELD_REFUSED}}<p class="wrong" id="{{FORM}}-{{FIELD_ID}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{FIELD_WRONG}}</p>{{/FIELD_REFUSED}}
    {{#FIELD_LINE}}<input id="{{FORM}}-{{FIELD_ID}}" name="{{FIELD_ID}}" type="{{FIELD_TYPE}}" value="{{FIELD_TYPED}}" autocomplete="off"{{#FIELD_REQUIRED}} required{{/FIELD_REQUIRED}}{{#FIELD_DESCRIBED}} aria-describedby="{{#FIELD_HINTED}}{{FORM}}-{{FIELD_ID}}-hint{{/FIELD_HINTED}}{{#FIELD_REFUSED}} {{FORM}}-{{FIELD_ID}}-fout{{/FIELD_REFUSED}}"{{/FIELD_DESCRIBED}}{{#FIELD_REFUSED}} aria-invalid="true"{{/FIELD_REFUSED}}>{{/FIELD_LINE}}
    {{#FIELD_CHOICE}}<select id="{{FORM}}-{{FIELD_ID}}" name="{{FIELD_ID}}"{{#FIELD_REQUIRED}} required{{/FIELD_REQUIRED}}{{#FIELD_DESCRIBED}} aria-describedby="{{#FIELD_HINTED}}{{FORM}}-{{FIELD_ID}}-hint{{/FIELD_HINTED}}{{#FIELD_REFUSED}} {{FORM}}-{{FIELD_ID}}-fout{{/FIELD_REFUSED}}"{{/FIELD_DESCRIBED}}{{#FIELD_REFUSED}} aria-invalid="true"{{/FIELD_REFUSED}}>{{#FIELD_OPTION}}<option value="{{OPTION_ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{OPTION_NAME}}</option>{{/FIELD_OPTION}}</select>{{/FIELD_CHOICE}}
    {{#FIELD_AREA}}<textarea id="{{FORM}}-{{FIELD_ID}}" name="{{FIELD_ID}}" rows="3"{{#FIELD_REQUIRED}} required{{/FIELD_REQUIRED}}{{#FIELD_DESCRIBED}} aria-describedby="{{#FIELD_HINTED}}{{FORM}}-{{FIELD_ID}}-hint{{/FIELD_HINTED}}{{#FIELD_REFUSED}} {{FORM}}-{{FIELD_ID}}-fout{{/FIELD_REFUSED}}"{{/FIELD_DESCRIBED}}{{#FIELD_REFUSED}} aria-invalid="true"{{/FIELD_REFUSED}}>{{FIELD_TYPED:p}}</textarea>{{/FIELD_AREA}}
  </div>
  {{/FIELD}}
</div>
