[[include head]]
</head>
<body class="lms {{LMS}}">
[[include lms_head]]
<main class="inner">
  <nav aria-label="Kruimelpad">
    <ol class="crumbs">
      <li><a href="/">Terug naar de proefomgeving</a></li>
      <li>Beheer</li>
    </ol>
  </nav>
  <h1>Beheer: externe hulpmiddelen</h1>
  {{#HAS_TROUBLE}}<p class="trouble" role="alert">{{TROUBLE}}</p>{{/HAS_TROUBLE}}
  <form class="line" method="post" action="{{REGISTER}}">
    <label for="registratieadres">Registratieadres</label>
    <input id="registratieadres" name="registratieadres" type="url" required>
    <button>Registreer</button>
  </form>
  <ul class="people tools">
    {{#TOOL}}
    <li>
      <div>
        <strong>{{TOOL_NAME}}</strong>
        <span>{{STATE}}</span>
        <span class="school">Client-id <code>{{CLIENT}}</code></span>
        {{#HAS_DEPLOYMENT}}<span class="school">Deployment <code>{{DEPLOYMENT}}</code></span>{{/HAS_DEPLOYMENT}}
      </div>
      {{#PENDING}}
      <form method="post" action="{{ACTIVATE}}">
        <input type="hidden" name="client" value="{{CLIENT}}">
        <button>Activeer</button>
      </form>
      {{/PENDING}}
      {{#ACTIVE}}
      <form method="post" action="{{SERVICE}}">
        <input type="hidden" name="client" value="{{CLIENT}}">
        {{#GRADES_ON}}<button name="cijfers" value="uit">Cijferdienst uitzetten</button>{{/GRADES_ON}}
        {{#GRADES_OFF}}<button name="cijfers" value="aan">Cijferdienst aanzetten</button>{{/GRADES_OFF}}
      </form>
      <form method="post" action="{{REMOVE}}">
        <input type="hidden" name="client" value="{{CLIENT}}">
        <button>Verwijder</button>
      </form>
      {{/ACTIVE}}
    </li>
    {{/TOOL}}
  </ul>
</main>
</body>
</html>
