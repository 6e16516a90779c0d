{{#MANAGES}}
<nav class="tabs" aria-label="[[frame.manage]]">
  <ul>
    <li><a href="/beheer/uitvoeringen"{{#AT_EDITIONS}} aria-current="{{HERE}}"{{/AT_EDITIONS}}>[[editions.title]]</a></li>
    <li><a href="/beheer/instellingen"{{#AT_INSTITUTIONS}} aria-current="{{HERE}}"{{/AT_INSTITUTIONS}}>[[institutions.title]]</a></li>
    <li><a href="/beheer/designteams"{{#AT_TEAMS}} aria-current="{{HERE}}"{{/AT_TEAMS}}>[[team.all]]</a></li>
    <li><a href="/beheer/platforms"{{#AT_PLATFORMS}} aria-current="{{HERE}}"{{/AT_PLATFORMS}}>[[platforms.title]]</a></li>
    <li><a href="/beheer/cijfers"{{#AT_GRADES}} aria-current="{{HERE}}"{{/AT_GRADES}}>[[outbox.title]]</a></li>
    <li><a href="/beheer/logboek"{{#AT_AUDIT}} aria-current="{{HERE}}"{{/AT_AUDIT}}>[[audit.title]]</a></li>
  </ul>
</nav>
{{/MANAGES}}
[[include _find]]
