// The tool says that it is done: back to the list of tools (Dynamic Registration 1.0 §3.9). As Moodle does, only the
// subject is looked at.
window.addEventListener("message", (event) => {
  if (event.data?.subject !== "org.imsglobal.lti.close") return;
  window.location.assign(document.getElementById("list").href);
});
