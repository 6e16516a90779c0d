<nav class="links" aria-label="[[rubric.parts]]">{{#PART_LINK}}<a href="#deel-{{PART_ID}}">{{PART_TITLE}}</a>{{/PART_LINK}}</nav>
