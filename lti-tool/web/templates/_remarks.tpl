{{#REMARKS}}
<section class="remarks" aria-label="[[dossier.remarks]]">
  {{#REMARK}}
  <div class="remark">
    <p class="meta"><strong>{{REMARK_AUTHOR}}</strong> · {{REMARK_WHEN}}{{#REMARK_ACCEPTED}} · [[dossier.accepted_by]]{{/REMARK_ACCEPTED}}</p>
    {{#REMARK_WORDS}}<p class="written">{{REMARK_TEXT:p}}</p>{{/REMARK_WORDS}}
  </div>
  {{/REMARK}}
</section>
{{/REMARKS}}
