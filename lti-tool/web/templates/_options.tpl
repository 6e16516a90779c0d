{{#OPTION}}
<div class="option">
  <input type="{{INPUT}}" id="keuze-{{NUMBER}}" name="item" value="{{ITEM}}"{{#PICKED}} checked{{/PICKED}}>
  <label for="keuze-{{NUMBER}}">{{OPTION_TITLE}}{{#GRADED}} <span class="option-note">[[place.graded]]</span>{{/GRADED}}</label>
</div>
{{/OPTION}}
