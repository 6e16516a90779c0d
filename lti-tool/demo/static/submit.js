document.getElementById("on").submit();
