[[include head]]
</head>
<body class="lms {{LMS}}">
[[include lms_head]]
<main class="inner">
  <nav aria-label="Kruimelpad">
    <ol class="crumbs">
      <li><a href="/">Terug naar de proefomgeving</a></li>
      <li><a href="{{COURSE_HREF}}">{{COURSE}}</a></li>
      <li>Cijferboek</li>
    </ol>
  </nav>
  <h1>Cijferboek</h1>
  {{#EMPTY}}<p>Er zijn nog geen cijferkolommen.</p>{{/EMPTY}}
  {{#FILLED}}
  <div class="wide" role="region" aria-label="Cijfers" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Naam</th>
          {{#COLUMN}}<th scope="col">{{LABEL}}</th>{{/COLUMN}}
        </tr>
      </thead>
      <tbody>
        {{#ROW}}
        <tr>
          <th scope="row">{{STUDENT}}</th>
          {{#CELL}}
          <td>
            {{GRADE}}
            {{#WORK}}<a href="{{WORK_HREF}}">Bekijk het werk van {{STUDENT}}</a>{{/WORK}}
          </td>
          {{/CELL}}
        </tr>
        {{/ROW}}
      </tbody>
    </table>
  </div>
  {{/FILLED}}
</main>
</body>
</html>
