<footer class="foot">
  <p>[[frame.foot]]</p>
</footer>
