<nav class="tabs" aria-label="[[own.nav]]">
  <ul>
    <li><a href="{{PEOPLE_URL}}"{{#AT_PEOPLE}} aria-current="page"{{/AT_PEOPLE}}>[[own.people]]</a></li>
    <li><a href="{{RECRUIT_URL}}"{{#AT_RECRUIT}} aria-current="page"{{/AT_RECRUIT}}>[[recruit.title]]</a></li>
  </ul>
</nav>
