{{#THEME}}
<section class="theme">
  <h3 class="theme-title">{{THEME_TITLE}}</h3>
  {{#THEME_SUMMARY_SHOWN}}<p class="theme-summary">{{THEME_SUMMARY}}</p>{{/THEME_SUMMARY_SHOWN}}
  <ol class="path" start="{{THEME_START}}">
    {{#STEP}}
    <li class="step step-{{STATE}}{{#NOW}} step-now{{/NOW}}" id="stap-{{STEP_ID}}"{{#NOW}} aria-current="step"{{/NOW}}>
      <span class="step-node"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#{{STATE}}"></use></svg></span>
      <div class="step-body">
        <div class="step-top">
          <h4>{{#STEP_LINK}}<a href="{{STEP_URL}}">{{TITLE}}</a>{{/STEP_LINK}}{{#STEP_PLAIN}}{{TITLE}}{{/STEP_PLAIN}}</h4>
          <span class="state state-{{STATE}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#{{STATE}}"></use></svg>{{STATE_WORD}}</span>
        </div>
        <p class="meta">{{META}}</p>
        <p class="step-summary">{{SUMMARY}}</p>
        {{#NEEDS}}<p class="small">{{NEEDED}}</p>{{/NEEDS}}
        {{#LOCK}}<p class="lock">{{OPENS}} <span class="soft">{{WHO}}</span></p>{{/LOCK}}
      </div>
    </li>
    {{/STEP}}
  </ol>
</section>
{{/THEME}}
