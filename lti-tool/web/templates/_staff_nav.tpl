<nav class="tabs" aria-label="[[frame.manage]]">
  <ul>
    <li><a href="/beheer/designteams"{{#AT_TEAMS}} aria-current="{{HERE}}"{{/AT_TEAMS}}>[[team.all]]</a></li>
    <li><a href="/beheer/platforms"{{#AT_PLATFORMS}} aria-current="{{HERE}}"{{/AT_PLATFORMS}}>[[platforms.title]]</a></li>
    <li><a href="/beheer/cijfers"{{#AT_GRADES}} aria-current="{{HERE}}"{{/AT_GRADES}}>[[outbox.title]]</a></li>
  </ul>
</nav>
