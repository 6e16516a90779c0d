<figure class="composition">
  <svg viewBox="0 0 360 {{CHART_HEIGHT}}" role="img" aria-labelledby="samenstelling-titel samenstelling-uitleg">
    <title id="samenstelling-titel">[[edition.by_sector]]</title>
    <desc id="samenstelling-uitleg">{{CHART_TEXT}}</desc>
    {{#BAR}}<text class="bar-label" x="0" y="{{BAR_TEXT_Y}}">{{BAR_SECTOR}}</text><rect class="bar-placed" x="56" y="{{BAR_Y}}" width="{{PLACED_WIDTH}}" height="22"></rect><rect class="bar-waiting" x="{{WAITING_X}}" y="{{BAR_Y}}" width="{{WAITING_WIDTH}}" height="22"></rect><text class="bar-count" x="{{COUNT_X}}" y="{{BAR_TEXT_Y}}">{{BAR_COUNT}}</text>{{/BAR}}
  </svg>
  <figcaption class="composition-key">
    <span class="key key-placed">[[edition.placed]]</span>
    <span class="key key-waiting">[[edition.applied]]</span>
  </figcaption>
</figure>
<table class="people" role="table">
  <caption class="hidden">[[edition.by_institution]]</caption>
  <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[staff.institution]]</th><th scope="col" role="columnheader">[[staff.sector]]</th><th scope="col" role="columnheader" class="number">[[edition.placed]]</th><th scope="col" role="columnheader" class="number">[[edition.applied]]</th></tr></thead>
  <tbody role="rowgroup">
    {{#SHARE}}
    <tr role="row"><th scope="row" role="rowheader">{{SHARE_NAME}}</th><td role="cell" data-label="[[staff.sector]]">{{SHARE_SECTOR}}</td><td role="cell" class="number" data-label="[[edition.placed]]">{{SHARE_PLACED}}</td><td role="cell" class="number" data-label="[[edition.applied]]">{{SHARE_WAITING}}</td></tr>
    {{/SHARE}}
  </tbody>
</table>
