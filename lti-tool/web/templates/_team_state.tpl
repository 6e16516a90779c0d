<span class="state state-{{STATE_CLASS}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#{{STATE_ID}}"></use></svg>{{STATE_WORD}}</span>
