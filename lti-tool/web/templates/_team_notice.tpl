{{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
