// Platform storage: where a browser keeps no cookie of ours inside the LMS's frame, the LMS keeps a value for us.
// Source: 1EdTech "LTI client side postMessages" and "LTI OIDC login with LTI client side postMessages".
// Some platforms answer only the older subjects, so every message goes out in both families.

const patienceMs = 1500;
const families = ['lti.', 'org.imsglobal.lti.'];

interface Answer {
  subject?: unknown;
  message_id?: unknown;
  key?: unknown;
  value?: unknown;
  error?: unknown;
}

interface Platform {
  window: Window;
  origin: string;
}

function platformOf(page: HTMLElement): Platform | undefined {
  const { origin, frame } = page.dataset;
  const host: Window | null = window.parent === window ? window.opener : window.parent;
  if (!origin || !host) return undefined;
  const name = frame || '_parent';
  if (name === '_parent') return { window: host, origin };
  try {
    const named = (host.frames as unknown as Record<string, Window | undefined>)[name];
    return { window: named ?? host, origin };
  } catch {
    return { window: host, origin }; // another origin has no frame of that name
  }
}

function messageId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends `subject` in both families; the first answer without an error counts. Rejects when patience ends. */
function ask(platform: Platform, subject: string, fields: Record<string, string | null>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const open = new Map(families.map((family) => [messageId(), family]));
    const finish = (settle: () => void) => {
      window.removeEventListener('message', listen);
      window.clearTimeout(timer);
      settle();
    };
    const listen = (event: MessageEvent) => {
      const answer = event.data as Answer | null;
      if (event.origin !== platform.origin || typeof answer !== 'object' || answer === null) return;
      const family = open.get(String(answer.message_id));
      if (family === undefined || answer.subject !== `${family}${subject}.response`) return;
      open.delete(String(answer.message_id));
      if (answer.error === undefined) finish(() => resolve(answer));
      else if (open.size === 0) finish(() => reject(new Error('refused')));
    };
    const timer = window.setTimeout(() => finish(() => reject(new Error('no answer'))), patienceMs);
    window.addEventListener('message', listen);
    for (const [id, family] of open) {
      platform.window.postMessage({ subject: family + subject, message_id: id, ...fields }, platform.origin);
    }
  });
}

function keyOf(state: string): string {
  return `groeipad_${state.slice(0, 16)}`; // storage is small: 4,096 bytes an origin
}

async function keepAndGoOn(page: HTMLElement): Promise<void> {
  const platform = platformOf(page);
  const { state, binding, url } = page.dataset;
  if (!url || !state || !binding) return;
  if (platform) await ask(platform, 'put_data', { key: keyOf(state), value: binding }).catch(() => undefined);
  window.location.replace(url);
}

async function fetchAndLaunch(page: HTMLElement): Promise<void> {
  const form = page.querySelector('form');
  const field = form?.elements.namedItem('stored_binding');
  const state = page.dataset['state'];
  const platform = platformOf(page);
  try {
    if (!form || !(field instanceof HTMLInputElement) || !state || !platform) throw new Error('no storage');
    const answer = await ask(platform, 'get_data', { key: keyOf(state) });
    if (typeof answer.value !== 'string' || answer.value === '') throw new Error('nothing kept');
    field.value = answer.value;
    // A null value deletes; whether it worked changes nothing for the launch.
    void ask(platform, 'put_data', { key: keyOf(state), value: null }).catch(() => undefined);
    form.submit();
  } catch {
    page.classList.add('is-stuck');
  }
}

const page = document.querySelector<HTMLElement>('[data-storage]');
if (page?.dataset['storage'] === 'put') void keepAndGoOn(page);
if (page?.dataset['storage'] === 'get') void fetchAndLaunch(page);
