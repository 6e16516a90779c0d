{{#ANSWER}}
<div class="answer">
  <p class="asked" lang="nl">{{ANSWER_ASK}}</p>
  <p class="written">{{ANSWER_TEXT:p}}</p>
</div>
{{/ANSWER}}
