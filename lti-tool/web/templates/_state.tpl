<span class="state state-{{STATE}}"><svg class="icon" aria-hidden="true"><use href="[[asset icons.svg]]#{{STATE}}"></use></svg>{{STATE_WORD}}</span>
