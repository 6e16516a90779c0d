[[include head]]
  <script src="/demo/frame.js" defer></script>
  {{#STORAGE}}<script src="/demo/storage.js" defer></script>{{/STORAGE}}
</head>
<body class="lms {{LMS}}">
<header class="bar">
  <div class="inner">
    <strong>{{SCHOOL}}</strong> <span>{{PRODUCT}} (nagebootst)</span>
    <span class="who">{{NAME}}</span>
  </div>
</header>
<main class="inner">
  <nav aria-label="Kruimelpad">
    <ol class="crumbs">
      <li><a href="/">Terug naar de proefomgeving</a></li>
      <li>{{COURSE}}</li>
    </ol>
  </nav>
  <div class="activity">
    <h1>Groeipad</h1>
    <a href="{{WINDOW}}" target="_blank" rel="noopener">Open in een nieuw venster</a>
  </div>
  <div id="tool" data-src="{{FRAME}}" data-origin="{{TOOL_ORIGIN}}"></div>
  <noscript><p>Zonder scripts toont deze leeromgeving geen kader. Gebruik de koppeling hierboven.</p></noscript>
  <p class="note">In de proefomgeving is het {{TODAY}}.</p>
</main>
</body>
</html>
