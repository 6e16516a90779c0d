{{#TREE}}
<ul class="requirements">
  {{#NODE}}
  <li>[[include _requirement]]
    {{#PARTS}}
    <ul>
      {{#PART}}
      <li>[[include _requirement]]
        {{#LEAVES}}
        <ul>
          {{#LEAF}}<li>[[include _requirement]]</li>{{/LEAF}}
        </ul>
        {{/LEAVES}}
      </li>
      {{/PART}}
    </ul>
    {{/PARTS}}
  </li>
  {{/NODE}}
</ul>
{{/TREE}}
