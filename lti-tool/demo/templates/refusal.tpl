[[include head]]
</head>
<body>
<main class="inner">
  <h1>Ongeldig verzoek</h1>
  <p>De leeromgeving kan dit verzoek niet uitvoeren: <code>{{WHAT}}</code></p>
  <p><a href="/" target="_top">Terug naar de proefomgeving</a></p>
</main>
</body>
</html>
