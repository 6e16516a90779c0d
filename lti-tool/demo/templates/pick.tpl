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
      <li><a href="{{COURSE_HREF}}">{{COURSE}}</a></li>
      <li>Activiteit toevoegen</li>
    </ol>
  </nav>
  <h1>Activiteit toevoegen uit {{TOOL_NAME}}</h1>
  <div id="tool" data-src="{{FRAME}}" data-origin="{{TOOL_ORIGIN}}"></div>
  <noscript><p>Zonder scripts toont deze leeromgeving geen kader.</p></noscript>
</main>
</body>
</html>
