<form class="find" method="get" action="/zoeken" role="search">
  <div class="find-field"><label for="zoek-iemand">[[find.label]]</label><input id="zoek-iemand" type="search" name="q" maxlength="100"></div>
  <button class="button button-quiet">[[find.button]]</button>
</form>
