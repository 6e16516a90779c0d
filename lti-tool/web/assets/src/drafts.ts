// What is typed stays in this browser until the server has it: a page that answers with an error, a lost connection
// or a closed tab loses nothing. Drafts are named by whose they are and what they answer.

const kPrefix = 'groeipad-klad:';
const kLongestKept = 30 * 24 * 3600 * 1000;

interface Draft {
  base: string; // what the server had when typing began
  text: string;
  at: number;
}

/** Storage may be forbidden inside a frame: then there are no drafts, and all else works. */
export function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const same = (a: string, b: string): boolean => a.trim() === b.trim();

function read(store: Storage, key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return draft as Draft | null;
  } catch {
    return null;
  }
}

function forgetOld(store: Storage): void {
  for (const key of Object.keys(store)) {
    if (!key.startsWith(kPrefix)) continue;
    const draft = read(store, key);
    if (!draft || Date.now() - draft.at > kLongestKept) store.removeItem(key);
  }
}

function tell(field: HTMLTextAreaElement, words: string): HTMLElement {
  const told = document.createElement('div');
  told.className = 'kept-draft';
  told.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = words;
  told.append(text);
  field.before(told);
  return told;
}

function addButton(told: HTMLElement, words: string, action: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link';
  button.textContent = words;
  button.addEventListener('click', () => {
    action();
    told.remove();
  });
  told.append(button);
}

function giveBack(store: Storage, key: string, field: HTMLTextAreaElement, words: DOMStringMap): void {
  const draft = read(store, key);
  if (!draft || same(draft.text, field.value)) {
    store.removeItem(key);
    return;
  }
  const saved = field.value;
  const restore = (): void => {
    field.value = draft.text;
  };
  const discard = (): void => {
    field.value = saved;
    store.removeItem(key);
  };
  const untouched = same(draft.base, saved);
  if (untouched) restore();
  const told = tell(field, (untouched ? words['back'] : words['offer']) ?? '');
  if (!untouched) addButton(told, words['restore'] ?? '', restore);
  addButton(told, words['discard'] ?? '', discard);
}

export function keepDrafts(): void {
  const store = storage();
  const words = document.getElementById('klad')?.dataset;
  if (!store || !words) return;
  forgetOld(store);
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')) {
    const key = kPrefix + window.location.pathname + '#' + (field.dataset['draft'] ?? '');
    // A text that was refused comes back in the form: it is not saved either.
    const refused = field.getAttribute('aria-invalid') === 'true';
    const base = refused ? '' : field.value;
    if (!refused) giveBack(store, key, field, words);
    field.addEventListener('input', () => {
      try {
        store.setItem(key, JSON.stringify({ base, text: field.value, at: Date.now() }));
      } catch {
        // full: the page itself still has the text
      }
    });
  }
}
