<div id="klad" hidden data-back="[[module.draft_back]]" data-offer="[[module.draft_offer]]" data-restore="[[module.draft_restore]]" data-discard="[[module.draft_discard]]"></div>
<script src="[[asset learn.js]]" defer></script>
