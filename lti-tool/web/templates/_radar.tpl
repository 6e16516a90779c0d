<figure class="radar">
  <svg viewBox="0 0 400 400" role="img" aria-labelledby="radar-titel radar-uitleg">
    <title id="radar-titel">[[self.radar_title]]</title>
    <desc id="radar-uitleg">[[self.radar_text]]</desc>
    {{#RING}}<polygon class="radar-ring" points="{{RING_POINTS}}"></polygon>{{/RING}}
    {{#AXIS}}<line class="radar-axis" x1="200" y1="200" x2="{{AXIS_X}}" y2="{{AXIS_Y}}"></line><text class="radar-label" x="{{LABEL_X}}" y="{{LABEL_Y}}" text-anchor="middle" dominant-baseline="central">{{AXIS_NUMBER}}</text>{{/AXIS}}
    {{#START_SHAPE}}<polygon class="radar-start" points="{{START_POINTS}}"></polygon>{{/START_SHAPE}}
    {{#END_SHAPE}}<polygon class="radar-end" points="{{END_POINTS}}"></polygon>{{/END_SHAPE}}
  </svg>
  <figcaption class="radar-key">
    {{#START_KEY}}<span class="key key-start">[[self.start]]</span>{{/START_KEY}}
    {{#END_KEY}}<span class="key key-end">[[self.end]]</span>{{/END_KEY}}
    <span class="small soft">[[self.radar_scale]]</span>
  </figcaption>
</figure>
