<datalist id="instellingen">{{#KNOWN_INSTITUTION}}<option value="{{KNOWN_NAME}}"></option>{{/KNOWN_INSTITUTION}}</datalist>
