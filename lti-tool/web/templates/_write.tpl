<label for="{{FIELD_ID}}" lang="nl">{{ASK_TEXT}}</label>
{{#HELP}}<p class="hint" id="{{FIELD_ID}}-uitleg" lang="nl">{{HELP_TEXT}}</p>{{/HELP}}
{{#REFUSED}}<p class="wrong" id="{{FIELD_ID}}-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{WRONG}}</p>{{/REFUSED}}
<textarea id="{{FIELD_ID}}" name="{{FIELD_NAME}}" rows="7" data-draft="{{DRAFT}}"{{#HELP}} aria-describedby="{{FIELD_ID}}-uitleg"{{/HELP}}{{#REFUSED}} aria-invalid="true"{{/REFUSED}}>{{TYPED:p}}</textarea>
