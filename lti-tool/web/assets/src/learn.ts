// What a script adds inside a module: drafts that are not lost, and a test whose answers are saved while one goes.
import { keepDrafts, storage } from './drafts';

type Fields = [string, string][];

const kPause = 700;
const kLongestPause = 30000;

class SavedTest {
  private readonly changed = new Map<string, Fields>();
  private readonly state: HTMLElement | null;
  private readonly key: string;
  private timer = 0;
  private pause = 2000;
  private handedIn = false;
  private sending: AbortController | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly url: string,
  ) {
    this.state = form.querySelector('.save-state');
    this.key = 'groeipad-toets:' + url;
    this.bringBack();
    form.addEventListener('input', (event) => this.touch(event.target));
    form.addEventListener('submit', () => {
      this.handedIn = true;
      window.clearTimeout(this.timer);
      this.sending?.abort();
    });
    // The page may come back from the browser's memory.
    window.addEventListener('pageshow', () => (this.handedIn = false));
    window.addEventListener('online', () => this.later(0));
  }

  private fieldsOf(question: HTMLFieldSetElement): Fields {
    const fields: Fields = [['asked', question.dataset['question'] ?? '']];
    for (const field of question.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      '[name^="q."]',
    )) {
      if (field instanceof HTMLInputElement && !field.checked) continue;
      fields.push([field.name, field.value]);
    }
    return fields;
  }

  private touch(target: EventTarget | null): void {
    const question = target instanceof Element ? target.closest('fieldset') : null;
    if (!question) return;
    this.changed.set(question.dataset['question'] ?? '', this.fieldsOf(question));
    this.remember();
    this.show('saving');
    this.later(kPause);
  }

  private later(pause: number): void {
    window.clearTimeout(this.timer);
    if (this.changed.size > 0) this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    if (this.handedIn || this.sending) return;
    const sent = new Map(this.changed);
    const csrf = this.form.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? '';
    const body = new URLSearchParams([['csrf', csrf], ['script', '1'], ...[...sent.values()].flat()]);
    this.sending = new AbortController();
    let status = 0;
    try {
      status = (await fetch(this.url, { method: 'POST', body, signal: this.sending.signal })).status;
    } catch {
      status = 0; // no connection
    }
    this.sending = null;
    if (!this.handedIn) this.settle(sent, status);
  }

  private settle(sent: Map<string, Fields>, status: number): void {
    if (status === 200) {
      for (const [question, fields] of sent) {
        if (this.changed.get(question) === fields) this.changed.delete(question);
      }
      this.remember();
      this.pause = 2000;
      this.show(this.changed.size > 0 ? 'saving' : 'saved');
      this.later(kPause);
    } else if (status === 409) {
      // Handed in elsewhere: there is a result to see.
      this.changed.clear();
      this.remember();
      window.location.reload();
    } else if (status >= 400 && status < 500 && status !== 429 && status !== 408) {
      this.show('gone');
    } else {
      this.show('unsaved');
      this.later(this.pause);
      this.pause = Math.min(this.pause * 2, kLongestPause);
    }
  }

  private show(state: string): void {
    if (this.state) this.state.textContent = this.form.dataset[state] ?? '';
  }

  private remember(): void {
    try {
      if (this.changed.size === 0) storage()?.removeItem(this.key);
      else storage()?.setItem(this.key, JSON.stringify([...this.changed]));
    } catch {
      // full: the page itself still has the answers
    }
  }

  /** Answers that never reached the server go back into the form, and on their way again. */
  private bringBack(): void {
    let kept: [string, Fields][] = [];
    try {
      kept = JSON.parse(storage()?.getItem(this.key) ?? '[]') as [string, Fields][];
    } catch {
      return;
    }
    for (const [id, fields] of kept) {
      const question = this.form.querySelector<HTMLFieldSetElement>(`fieldset[data-question="${CSS.escape(id)}"]`);
      if (!question) continue;
      this.fill(question, fields);
      this.changed.set(id, this.fieldsOf(question));
    }
    this.later(0);
  }

  private fill(question: HTMLFieldSetElement, fields: Fields): void {
    for (const field of question.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      '[name^="q."]',
    )) {
      const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field instanceof HTMLInputElement) field.checked = values.includes(field.value);
      else if (values[0] !== undefined) field.value = values[0];
    }
  }
}

keepDrafts();
const test = document.querySelector<HTMLFormElement>('form[data-save]');
if (test) new SavedTest(test, test.dataset['save'] ?? '');
