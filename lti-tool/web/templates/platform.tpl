<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{PLATFORM_NAME}} · [[platforms.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>{{PLATFORM_NAME}}</h1>
    <p class="lead">{{INSTITUTION}} ({{SECTOR_NAME}})</p>
    {{#IN_SERVICE}}<p><span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>[[platform.in_service]]</span></p>{{/IN_SERVICE}}
    {{#SUSPENDED}}<p><span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#locked"></use></svg>{{SUSPENDED_SINCE}}</span></p>{{/SUSPENDED}}
  </div>
  {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
  {{#PROBLEM}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{NOTICE_TEXT}}</p>{{/PROBLEM}}
  {{#EARLIER}}
  <section class="card" aria-labelledby="eerder">
    <h2 id="eerder">[[platform.earlier]]</h2>
    <p>[[platform.earlier_text]] <code>groeipad platform remove {{PLATFORM_ID}}</code></p>
    <p><a href="{{NEWEST_URL}}">[[platform.to_newest]]</a></p>
  </section>
  {{/EARLIER}}
  <div class="choices">
    <section class="card" aria-labelledby="proef">
      <h2 id="proef">[[self_test.title]]</h2>
      <p>[[self_test.what]]</p>
      <form method="post" action="{{TEST_URL}}">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <button class="button">[[self_test.start]]</button>
      </form>
    </section>
    <section class="card" aria-labelledby="stilzetten">
      {{#IN_SERVICE}}
      <h2 id="stilzetten">[[platform.suspend_title]]</h2>
      <p>[[platform.suspend_text]]</p>
      <form method="post" action="{{SUSPEND_URL}}"{{#OWN}} class="fields"{{/OWN}}>
        <input type="hidden" name="csrf" value="{{CSRF}}">
        {{#OWN}}
        <p class="wrong" id="eigen"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg><span>[[platform.suspend_own]] <code>groeipad platform resume {{PLATFORM_ID}}</code></span></p>
        {{#UNSURE}}<p class="wrong" id="zeker-fout" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>[[platform.suspend_unsure]]</p>{{/UNSURE}}
        <div class="field choice">
          <input id="zeker" name="sure" type="checkbox" value="yes" required aria-describedby="eigen{{#UNSURE}} zeker-fout{{/UNSURE}}"{{#UNSURE}} aria-invalid="true"{{/UNSURE}}>
          <label for="zeker">[[platform.suspend_sure]]</label>
        </div>
        {{/OWN}}
        <button class="button button-quiet">[[platform.suspend]]</button>
      </form>
      {{/IN_SERVICE}}
      {{#SUSPENDED}}
      <h2 id="stilzetten">[[platform.resume_title]]</h2>
      <p>[[platform.resume_text]]</p>
      <form method="post" action="{{RESUME_URL}}">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <button class="button">[[platform.resume]]</button>
      </form>
      {{/SUSPENDED}}
    </section>
  </div>
  <section class="card" aria-labelledby="wijzigen">
    <h2 id="wijzigen">[[platform.change]]</h2>
    <form class="fields" method="post" action="{{CHANGE_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <div class="field">
        <label for="naam">[[platform.name]]</label>
        <p class="hint" id="naam-hint">[[platform.name_hint]]</p>
        {{#NAME_REFUSED}}<p class="wrong" id="naam-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{NAME_WRONG}}</p>{{/NAME_REFUSED}}
        <input id="naam" name="name" type="text" value="{{NAME_TYPED}}" maxlength="255" required autocomplete="off" aria-describedby="naam-hint{{#NAME_REFUSED}} naam-fout{{/NAME_REFUSED}}"{{#NAME_REFUSED}} aria-invalid="true"{{/NAME_REFUSED}}>
      </div>
      [[include _staff_are]]
      <div class="field choice">
        <input id="anoniem" name="allow_anonymous" type="checkbox" value="yes" aria-describedby="anoniem-hint"{{#ANONYMOUS}} checked{{/ANONYMOUS}}>
        <div>
          <label for="anoniem">[[platform.anonymous]]</label>
          <p class="hint" id="anoniem-hint">[[platform.anonymous_hint]]</p>
        </div>
      </div>
      <button class="button">[[platform.keep]]</button>
    </form>
  </section>
  <section class="card" aria-labelledby="gegevens">
    <h2 id="gegevens">[[platform.data]]</h2>
    <dl class="facts">
      <dt>[[platform.family]]</dt><dd>{{FAMILY}}</dd>
      <dt>[[platform.registered]]</dt><dd>{{REGISTERED}}</dd>
      <dt>[[platform.opened]]</dt><dd>{{OPENED}}</dd>
      <dt>[[platform.issuer]]</dt><dd>{{ISSUER}}</dd>
      <dt>[[platform.client_id]]</dt><dd>{{CLIENT_ID}}</dd>
      <dt>[[platform.login_url]]</dt><dd>{{LOGIN_URL}}</dd>
      <dt>[[platform.token_url]]</dt><dd>{{TOKEN_URL}}</dd>
      <dt>[[platform.token_audience]]</dt><dd>{{TOKEN_AUDIENCE}}</dd>
      <dt>[[platform.jwks_url]]</dt><dd>{{JWKS_URL}}</dd>
    </dl>
  </section>
  <section class="card" aria-labelledby="deployments">
    <h2 id="deployments">[[platform.deployments]]</h2>
    <p>[[platform.deployments_text]]</p>
    {{#NO_DEPLOYMENTS}}<p><strong>{{NO_DEPLOYMENTS_TEXT}}</strong></p>{{/NO_DEPLOYMENTS}}
    {{#DEPLOYMENTS}}<ul class="bullets">{{#DEPLOYMENT}}<li><code>{{DEPLOYMENT_ID}}</code></li>{{/DEPLOYMENT}}</ul>{{/DEPLOYMENTS}}
    <form class="fields" method="post" action="{{DEPLOYMENT_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <div class="field">
        <label for="deployment">[[platform.new_deployment]]</label>
        {{#DEPLOYMENT_REFUSED}}<p class="wrong" id="deployment-fout"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{DEPLOYMENT_WRONG}}</p>{{/DEPLOYMENT_REFUSED}}
        <input id="deployment" name="deployment" type="text" value="{{DEPLOYMENT_TYPED}}" maxlength="255" required autocomplete="off" autocapitalize="none" spellcheck="false"{{#DEPLOYMENT_REFUSED}} aria-describedby="deployment-fout" aria-invalid="true"{{/DEPLOYMENT_REFUSED}}>
      </div>
      <button class="button button-quiet">[[platform.add_deployment]]</button>
    </form>
  </section>
  <section class="card" aria-labelledby="plaatsen">
    <h2 id="plaatsen">[[platform.placements]]</h2>
    {{#NO_PLACEMENTS}}<p>[[platform.no_placements]]</p>{{/NO_PLACEMENTS}}
    {{#PLACEMENTS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[platform.placement]]</th><th scope="col" role="columnheader">[[platform.course]]</th><th scope="col" role="columnheader">[[outbox.title]]</th><th scope="col" role="columnheader">[[platform.roster]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#PLACEMENT}}
        <tr role="row"><th scope="row" role="rowheader">{{PLACEMENT_TITLE}}</th><td role="cell" data-label="[[platform.course]]">{{COURSE}}</td><td role="cell" data-label="[[outbox.title]]">{{GRADES}}</td><td role="cell" data-label="[[platform.roster]]">{{ROSTER}}</td></tr>
        {{/PLACEMENT}}
      </tbody>
    </table>
    {{/PLACEMENTS}}
  </section>
  <section class="card" aria-labelledby="geweigerd">
    <h2 id="geweigerd">[[platform.refusals]]</h2>
    {{#NO_REFUSALS}}<p>[[platform.no_refusals]]</p>{{/NO_REFUSALS}}
    {{#REFUSALS}}
    <p class="soft">[[platform.refusals_text]]</p>
    <ul class="parts">
      {{#REFUSAL}}
      <li>
        <h3>{{REFUSAL_TITLE}}</h3>
        <p class="meta">{{REFUSAL_WHEN}} · [[message.reference]] <b>{{REFUSAL_REQUEST}}</b></p>
        <p>{{REFUSAL_ADVICE}}</p>
        <details class="small">
          <summary>[[platform.refusal_details]]</summary>
          <dl class="facts">
            <dt>[[platform.refusal_failed]]</dt><dd><code>{{REFUSAL_FAILED}}</code>{{#REFUSAL_HAS_DETAIL}}: {{REFUSAL_DETAIL}}{{/REFUSAL_HAS_DETAIL}}</dd>
            <dt>[[platform.refusal_passed]]</dt><dd>{{REFUSAL_PASSED}}</dd>
          </dl>
        </details>
      </li>
      {{/REFUSAL}}
    </ul>
    {{/REFUSALS}}
  </section>
  <p><a href="/beheer/platforms">[[platform.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
