<nav class="tabs" aria-label="[[frame.manage]]">
  <ul>
    <li><a href="/beheer/platforms"{{#AT_PLATFORMS}} aria-current="{{HERE}}"{{/AT_PLATFORMS}}>[[platforms.title]]</a></li>
    <li><a href="/beheer/cijfers"{{#AT_GRADES}} aria-current="{{HERE}}"{{/AT_GRADES}}>[[outbox.title]]</a></li>
    <li><a href="/beheer/logboek"{{#AT_AUDIT}} aria-current="{{HERE}}"{{/AT_AUDIT}}>[[audit.title]]</a></li>
  </ul>
</nav>
[[include _find]]
