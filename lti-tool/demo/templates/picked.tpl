[[include head]]
</head>
<body>
<main class="inner">
  <h1>Activiteiten toegevoegd</h1>
  {{#HAS_MESSAGE}}<p>{{MESSAGE}}</p>{{/HAS_MESSAGE}}
  {{#NONE}}<p>Er is niets toegevoegd.</p>{{/NONE}}
  {{#SOME}}
  <ul>
    {{#ITEM}}<li>{{ITEM_TITLE}}</li>{{/ITEM}}
  </ul>
  {{/SOME}}
  <p><a class="button" href="{{COURSE_HREF}}" target="_top">Terug naar de cursus</a></p>
</main>
</body>
</html>
