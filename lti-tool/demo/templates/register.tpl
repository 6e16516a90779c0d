[[include head]]
  <script src="/demo/frame.js" defer></script>
  <script src="/demo/register.js" defer></script>
</head>
<body class="lms {{LMS}}">
[[include lms_head]]
<main class="inner">
  <nav aria-label="Kruimelpad">
    <ol class="crumbs">
      <li><a href="/">Terug naar de proefomgeving</a></li>
      <li><a id="list" href="{{LIST}}">Beheer</a></li>
      <li>Registreren</li>
    </ol>
  </nav>
  <h1>Hulpmiddel registreren</h1>
  <div id="tool" data-src="{{FRAME}}" data-origin="{{TOOL_ORIGIN}}"></div>
  <noscript><p>Zonder scripts toont deze leeromgeving geen kader.</p></noscript>
</main>
</body>
</html>
