// Answers a module's test as somebody who knows the content would.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './demo.mjs';

async function questionsOf(track, module) {
  const file = join(root, 'modules', track, 'modules', module, 'module.json');
  const { test } = JSON.parse(await readFile(file, 'utf8'));
  return new Map(test.pools.flatMap((pool) => pool.questions).map((question) => [question.id, question]));
}

/** What belongs to the row that reads `text`: its place in the order, or the other half of its pair. */
function targetOf(question, text) {
  if (question.kind === 'ordering') return `${question.items.indexOf(text) + 1}`;
  return question.pairs.find((pair) => pair.left === text).right;
}

async function answer(fieldset, question) {
  if (question.kind === 'short_answer') return fieldset.locator('textarea').fill('Zoals wij het in ons team doen.');
  const rows = await fieldset.locator('.row').all();
  for (const row of rows) {
    const text = (await row.locator('label').innerText()).trim();
    await row.locator('select').selectOption({ label: targetOf(question, text) });
  }
  for (const option of await fieldset.locator('.option').all()) {
    const text = (await option.locator('label').innerText()).trim();
    if (question.options.find((known) => known.text === text).right) await option.locator('input').check();
  }
}

/** On the page of an open attempt: all of it, without handing in. */
export async function answerAll(frame, track, module) {
  const questions = await questionsOf(track, module);
  for (const fieldset of await frame.locator('fieldset[data-question]').all())
    await answer(fieldset, questions.get(await fieldset.getAttribute('data-question')));
}
