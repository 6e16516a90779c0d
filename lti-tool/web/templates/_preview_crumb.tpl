<nav class="crumb" aria-label="[[module.crumb]]"><a href="/">[[preview.title]]</a> <span aria-hidden="true">›</span> <a href="/#{{SHELF_ID}}">{{SHELF_TITLE}}</a></nav>
