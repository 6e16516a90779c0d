[[include head]]
</head>
<body>
<header class="bar"><div class="inner"><strong>Groeipad</strong> <span>proefomgeving</span></div></header>
<main class="inner">
  <h1>Groeipad proberen</h1>
  <p class="lead">
    Groeipad begeleidt onderwijsmensen in vier professionaliseringstrajecten en werkt binnen de leeromgeving van hun eigen school.
    Kies hieronder wie je wilt zijn: je opent dan een nagebootste cursus in Moodle of Brightspace, met Groeipad erin.
  </p>

  <section class="clock" aria-labelledby="clock">
    <div>
      <h2 id="clock">Het is hier <time datetime="{{ISO_TODAY}}">{{TODAY}}</time></h2>
      <p>Zet de klok vooruit om een traject in minuten mee te maken. Terug kan niet.</p>
    </div>
    {{#HAS_TROUBLE}}<p class="trouble" role="alert">{{TROUBLE}}</p>{{/HAS_TROUBLE}}
    <div class="moves">
      <form method="post" action="/klok">
        <button name="by" value="day">Een dag verder</button>
        <button name="by" value="week">Een week</button>
        <button name="by" value="month">Een maand</button>
      </form>
      <form method="post" action="/klok">
        <input type="hidden" name="by" value="date">
        <label for="to">Naar een datum</label>
        <input id="to" type="date" name="to" min="{{ISO_TODAY}}" required>
        <button>Zet vooruit</button>
      </form>
    </div>
  </section>

  {{#GROUP}}
  <section class="group">
    <h2>{{HEADING}}</h2>
    <ul class="people">
      {{#PERSON}}
      <li>
        <div>
          <strong>{{NAME}}</strong>
          <span>{{CAPTION}}</span>
          <span class="school">{{SCHOOL}} · {{PRODUCT}}</span>
        </div>
        <a class="button" href="{{HREF}}">Open als {{NAME}}</a>
      </li>
      {{/PERSON}}
    </ul>
  </section>
  {{/GROUP}}
  <p class="note">
    Beheer van externe hulpmiddelen: <a href="/moodle/admin">ROC Zilverdijk (Moodle)</a>,
    <a href="/brightspace/admin">Hogeschool Noorderhaven (Brightspace)</a>.
  </p>
  <p class="note">Alle namen en instellingen zijn verzonnen. Alles draait op deze computer.</p>
</main>
</body>
</html>
