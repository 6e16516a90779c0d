[[include head]]
  <script src="/demo/frame.js" defer></script>
  {{#STORAGE}}<script src="/demo/storage.js" defer></script>{{/STORAGE}}
</head>
<body class="lms {{LMS}}">
[[include lms_head]]
<main class="inner">
  <nav aria-label="Kruimelpad">
    <ol class="crumbs">
      <li><a href="/">Terug naar de proefomgeving</a></li>
      <li>{{COURSE}}</li>
    </ol>
  </nav>
  {{#TEACHING}}
  <ul class="links">
    {{#PICK}}<li><a href="{{PICK_HREF}}">Activiteit toevoegen uit {{PICK_NAME}}</a></li>{{/PICK}}
    <li><a href="{{GRADEBOOK}}">Cijferboek</a></li>
  </ul>
  {{/TEACHING}}
  {{#ACTIVITIES}}
  <nav aria-label="Activiteiten in deze cursus">
    <ul class="links">
      {{#ACTIVITY}}
      {{#HERE}}<li aria-current="page">{{ACTIVITY_TITLE}}</li>{{/HERE}}
      {{#ELSEWHERE}}<li><a href="{{ACTIVITY_HREF}}">{{ACTIVITY_TITLE}}</a></li>{{/ELSEWHERE}}
      {{/ACTIVITY}}
    </ul>
  </nav>
  {{/ACTIVITIES}}
  <div class="activity">
    <h1>{{HEADING}}</h1>
    <a href="{{WINDOW}}" target="_blank" rel="noopener">Open in een nieuw venster</a>
  </div>
  {{#COLUMN_FORM}}
  <form class="line" method="post" action="{{COLUMN_URL}}">
    <input type="hidden" name="id" value="{{ACTIVITY_ID}}">
    <input type="hidden" name="user" value="{{USER}}">
    {{#HAS_COLUMN}}<button>Cijferkolom weghalen</button>{{/HAS_COLUMN}}
    {{#NO_COLUMN}}<button>Cijferkolom toevoegen</button>{{/NO_COLUMN}}
  </form>
  {{/COLUMN_FORM}}
  {{#REVIEW}}<p>Het werk van {{STUDENT}}</p>{{/REVIEW}}
  <div id="tool" data-src="{{FRAME}}" data-origin="{{TOOL_ORIGIN}}"></div>
  <noscript><p>Zonder scripts toont deze leeromgeving geen kader. Gebruik de koppeling hierboven.</p></noscript>
  <p class="note">In de proefomgeving is het {{TODAY}}.</p>
</main>
</body>
</html>
