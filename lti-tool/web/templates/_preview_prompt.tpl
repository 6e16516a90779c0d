<div class="remark answer">
  <p class="meta">{{PROMPT_LABEL}}</p>
  <p lang="nl"><strong>{{ASK_TEXT}}</strong></p>
  {{#HELP}}<p class="hint" lang="nl">{{HELP_TEXT}}</p>{{/HELP}}
  {{#SHOWS}}<p class="small soft">[[dossier.shows]] {{SHOWS_TEXT}}</p>{{/SHOWS}}
</div>
