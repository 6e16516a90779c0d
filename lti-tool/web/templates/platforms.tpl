<!doctype html>
<html lang="[[lang]]">
<head>
  <title>[[platforms.title]] · Groeipad</title>
  [[include _head]]
  <script src="[[asset staff.js]]" defer></script>
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>[[platforms.title]]</h1>
    <p class="lead">[[platforms.intro]]</p>
  </div>
  {{#NOTICE}}<p class="notice" role="status"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>{{NOTICE_TEXT}}</p>{{/NOTICE}}
  {{#PROBLEM}}<p class="wrong" role="alert"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#warning"></use></svg>{{NOTICE_TEXT}}</p>{{/PROBLEM}}
  {{#LINK}}
  <section class="card card-now" aria-labelledby="link-kop">
    <h2 id="link-kop">{{LINK_TITLE}}</h2>
    <p><strong>[[platforms.link_once]]</strong> [[platforms.link_life]]</p>
    [[include _copy_field]]
    <p>[[platforms.link_use]]</p>
    <ul class="bullets">
      <li>[[register.paste_moodle]]</li>
      <li>[[register.paste_brightspace]]</li>
      <li>[[register.paste_other]]</li>
    </ul>
  </section>
  {{/LINK}}
  {{#WAITING}}
  <section class="card" aria-labelledby="wachtend">
    <h2 id="wachtend">[[platforms.waiting]]</h2>
    <p class="soft">[[platforms.waiting_text]]</p>
    <ul class="parts">
      {{#WAITS}}
      <li>
        <h3>{{WAITS_FAMILY}}: {{WAITS_ISSUER}}</h3>
        <p class="meta">{{WAITS_SINCE}}</p>
        <dl class="facts small">
          <dt>[[platform.client_id]]</dt><dd>{{WAITS_CLIENT}}</dd>
          <dt>[[platform.login_url]]</dt><dd>{{WAITS_LOGIN}}</dd>
          {{#WAITS_HAS_DEPLOYMENT}}<dt>[[platform.deployment]]</dt><dd>{{WAITS_DEPLOYMENT}}</dd>{{/WAITS_HAS_DEPLOYMENT}}
        </dl>
        <div class="acts">
          <details{{#OPEN}} open{{/OPEN}}>
            <summary class="button">[[platforms.approve]]<span class="hidden">: {{WAITS_ISSUER}}</span></summary>
            <form class="fields" method="post" action="{{APPROVE_URL}}">
              <input type="hidden" name="csrf" value="{{CSRF}}">
              [[include _institution]]
              <button class="button">[[platforms.approve]]</button>
            </form>
          </details>
          <form method="post" action="{{DECLINE_URL}}">
            <input type="hidden" name="csrf" value="{{CSRF}}">
            <button class="button button-quiet">[[platforms.decline]]<span class="hidden">: {{WAITS_ISSUER}}</span></button>
          </form>
        </div>
      </li>
      {{/WAITS}}
    </ul>
  </section>
  {{/WAITING}}
  <section class="card" aria-labelledby="lijst">
    <h2 id="lijst">[[platforms.list]]</h2>
    {{#NO_PLATFORMS}}<p>[[platforms.none]]</p>{{/NO_PLATFORMS}}
    {{#PLATFORMS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[platform.name]]</th><th scope="col" role="columnheader">[[staff.institution]]</th><th scope="col" role="columnheader">[[platform.family]]</th><th scope="col" role="columnheader">[[platform.state]]</th><th scope="col" role="columnheader">[[platform.registered]]</th><th scope="col" role="columnheader">[[platform.opened]]</th></tr></thead>
      <tbody role="rowgroup">
        {{#PLATFORM}}
        <tr role="row"><th scope="row" role="rowheader"><a href="{{PLATFORM_URL}}">{{PLATFORM_NAME}}</a></th><td role="cell" data-label="[[staff.institution]]"><span>{{INSTITUTION}} <span class="soft">({{SECTOR_SHORT}})</span></span></td><td role="cell" data-label="[[platform.family]]">{{FAMILY}}</td><td role="cell" data-label="[[platform.state]]">{{#IN_SERVICE}}<span class="state state-done"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#done"></use></svg>[[platform.in_service]]</span>{{/IN_SERVICE}}{{#SUSPENDED}}<span class="state state-locked"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#locked"></use></svg>[[platform.suspended]]</span>{{/SUSPENDED}}</td><td role="cell" data-label="[[platform.registered]]"><span>{{REGISTERED}}{{#EARLIER}}<br><span class="meta">[[platform.earlier]]</span>{{/EARLIER}}</span></td><td role="cell" data-label="[[platform.opened]]">{{OPENED}}</td></tr>
        {{/PLATFORM}}
      </tbody>
    </table>
    {{/PLATFORMS}}
  </section>
  <section class="card" aria-labelledby="toevoegen">
    <h2 id="toevoegen">[[platforms.add]]</h2>
    {{#CLOSED}}<p>[[platforms.closed]]</p>{{/CLOSED}}
    {{#BY_APPROVAL}}
    <p>[[platforms.by_approval]]</p>
    [[include _copy_field]]
    {{/BY_APPROVAL}}
    {{#MAY_INVITE}}
    <h3>[[platforms.new_invitation]]</h3>
    <p>[[platforms.new_invitation_text]]</p>
    <form class="fields" method="post" action="/beheer/uitnodigingen">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _institution]]
      <button class="button">[[platforms.make_link]]</button>
    </form>
    {{/MAY_INVITE}}
    <h3>[[platforms.by_hand]]</h3>
    <p>[[platforms.by_hand_text]]</p>
    <p><a class="button button-quiet" href="/beheer/platforms/nieuw">[[platforms.by_hand_link]]</a></p>
  </section>
  <section class="card" aria-labelledby="uitnodigingen">
    <h2 id="uitnodigingen">[[platforms.invitations]]</h2>
    {{#NO_INVITATIONS}}<p>[[platforms.no_invitations]]</p>{{/NO_INVITATIONS}}
    {{#INVITATIONS}}
    <table class="people" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">[[staff.institution]]</th><th scope="col" role="columnheader">[[platforms.made]]</th><th scope="col" role="columnheader">[[platform.state]]</th><th scope="col" role="columnheader"><span class="hidden">[[platforms.withdraw]]</span></th></tr></thead>
      <tbody role="rowgroup">
        {{#INVITATION}}
        <tr role="row"><th scope="row" role="rowheader">{{INVITED}}</th><td role="cell" data-label="[[platforms.made]]">{{MADE}}</td><td role="cell" data-label="[[platform.state]]">{{INVITATION_STATE}}</td><td role="cell" class="act" data-label="">{{#MAY_WITHDRAW}}<form method="post" action="{{WITHDRAW_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="as-link">[[platforms.withdraw]]<span class="hidden">: {{INVITED}}</span></button></form>{{/MAY_WITHDRAW}}</td></tr>
        {{/INVITATION}}
      </tbody>
    </table>
    {{/INVITATIONS}}
  </section>
  [[include _institutions]]
</main>
[[include _footer]]
</body>
</html>
