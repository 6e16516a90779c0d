<header class="bar">
  <div class="inner">
    <strong>{{SCHOOL}}</strong> <span>{{PRODUCT}} (nagebootst)</span>
    <span class="who">{{NAME}}</span>
  </div>
</header>
