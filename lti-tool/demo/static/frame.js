// The frame is made here, because page templates may not hold one.
const place = document.getElementById("tool");
const frame = document.createElement("iframe");
frame.title = "Groeipad";
frame.name = "tool";
frame.src = place.dataset.src;
place.append(frame);
