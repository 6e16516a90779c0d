// Platform storage as Brightspace has offered it since 2022: the subjects of the draft specification, answered in the
// page around the frame. 4096 characters for the tool's origin.
(() => {
  const family = "org.imsglobal.lti.";
  const limit = 4096;
  const toolOrigin = document.getElementById("tool").dataset.origin;
  const stored = new Map();

  const size = () => [...stored].reduce((sum, [key, value]) => sum + key.length + value.length, 0);

  const capabilities = () => ({
    supported_messages: ["capabilities", "put_data", "get_data"].map((name) => ({ subject: family + name })),
  });

  const putData = ({ key, value }) => {
    if (typeof key !== "string") return { error: { code: "bad_request", message: "key" } };
    const before = stored.get(key);
    stored.delete(key);
    if (value !== null && value !== undefined) stored.set(key, String(value));
    if (size() <= limit) return { key, value };
    stored.delete(key);
    if (before !== undefined) stored.set(key, before);
    return { error: { code: "storage_exhaustion", message: "4096" } };
  };

  const getData = ({ key }) => ({ key, value: stored.get(key) });

  const answers = { capabilities, put_data: putData, get_data: getData };

  window.addEventListener("message", (event) => {
    if (event.origin !== toolOrigin || event.data === null || typeof event.data !== "object") return;
    const { subject, message_id: messageId } = event.data;
    if (typeof subject !== "string" || !subject.startsWith(family) || !messageId) return;
    const answer = answers[subject.slice(family.length)];
    if (answer === undefined) return;
    event.source.postMessage(
      { subject: `${subject}.response`, message_id: messageId, ...answer(event.data) },
      event.origin,
    );
  });
})();
