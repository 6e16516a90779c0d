<!doctype html>
<html lang="[[lang]]">
<head>
  <title>{{INSTITUTION}} · [[institutions.title]] · Groeipad</title>
  [[include _head]]
</head>
<body>
[[include _header]]
<main id="inhoud" class="page" tabindex="-1">
  [[include _staff_nav]]
  <div class="page-head">
    <h1>{{INSTITUTION}}</h1>
    <p class="lead">{{SECTOR}} · {{PEOPLE}}</p>
  </div>
  [[include _told]]
  <div class="choices">
    <section class="card" aria-labelledby="contactpersonen">
      <h2 id="contactpersonen">[[institutions.contacts]]</h2>
      <p class="soft">[[institution.contacts_text]]</p>
      {{#NO_CONTACTS}}<p>[[institution.no_contacts]]</p>{{/NO_CONTACTS}}
      {{#CONTACTS}}
      <ul class="bullets">
        {{#CONTACT}}<li>{{CONTACT_NAME}} <form class="inline" method="post" action="{{CONTACT_REMOVE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="as-link">[[edition.remove]]<span class="hidden">: {{CONTACT_NAME}}</span></button></form></li>{{/CONTACT}}
      </ul>
      {{/CONTACTS}}
      [[include _pick_person]]
    </section>
    <section class="card" aria-labelledby="lmsen">
      <h2 id="lmsen">[[platforms.title]]</h2>
      {{#NO_PLATFORMS}}<p>[[institution.no_platforms]]</p>{{/NO_PLATFORMS}}
      {{#PLATFORMS}}
      <ul class="bullets">
        {{#PLATFORM}}<li><a href="{{PLATFORM_URL}}">{{PLATFORM_NAME}}</a>{{#STAFF_CONTACT}}<br><span class="soft">[[institution.staff_contact]]</span>{{/STAFF_CONTACT}}</li>{{/PLATFORM}}
      </ul>
      {{/PLATFORMS}}
    </section>
  </div>
  <section class="card" aria-labelledby="wijzigen">
    <h2 id="wijzigen">[[institution.change]]</h2>
    <form class="fields" method="post" action="{{INSTITUTION_URL}}">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      [[include _fields]]
      <button class="button">[[edition.keep]]</button>
    </form>
  </section>
  <p><a href="/beheer/instellingen">[[institution.back]]</a></p>
</main>
[[include _footer]]
</body>
</html>
