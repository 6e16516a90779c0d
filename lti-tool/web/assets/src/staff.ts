// What a script adds to the pages for staff and administrators: copying a field, and handing the window back to the
// LMS that opened it. The buttons are hidden until they can work.

async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy'); // inside a frame the newer way may be forbidden
  }
}

function showCopied(button: HTMLButtonElement): void {
  const told = document.createElement('span');
  told.setAttribute('role', 'status');
  told.className = 'copied';
  button.after(told);
  told.textContent = button.dataset['copied'] ?? '';
  window.setTimeout(() => told.remove(), 3000);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(field).then((done) => done && showCopied(button));
  });
}

// Dynamic Registration 1.0 §3.7: the message by which a tool says that the platform may close its window.
const host: Window | null = window.opener ?? (window.parent === window ? null : window.parent);
const closer = document.querySelector<HTMLButtonElement>('[data-close]');
if (closer && host) {
  closer.hidden = false;
  closer.addEventListener('click', () => host.postMessage({ subject: 'org.imsglobal.lti.close' }, '*'));
}
