<nav class="crumb" aria-label="[[module.crumb]]"><a href="{{TRACK_URL}}">{{TRACK}}</a>{{#IN_MODULE}} <span aria-hidden="true">›</span> <a href="{{MODULE_URL}}">{{MODULE}}</a>{{/IN_MODULE}}</nav>
