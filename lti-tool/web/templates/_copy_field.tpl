<div class="copy-field">
  <label for="{{COPY_ID}}">{{COPY_LABEL}}</label>
  <div class="copy-line">
    <input id="{{COPY_ID}}" type="text" value="{{COPY_VALUE}}" readonly spellcheck="false">
    <button class="button button-quiet" type="button" data-copy="{{COPY_ID}}" data-copied="[[staff.copied]]" hidden>[[staff.copy]]<span class="hidden"> {{COPY_LABEL}}</span></button>
  </div>
</div>
