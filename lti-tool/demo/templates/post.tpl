[[include head]]
  <script src="/demo/submit.js" defer></script>
</head>
<body>
<main class="inner">
  <h1>Even doorsturen</h1>
  <form id="on" method="post" action="{{ACTION}}">
    {{#FIELD}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/FIELD}}
    <p>Gaat het niet vanzelf verder? <button>Ga verder</button></p>
  </form>
</main>
</body>
</html>
