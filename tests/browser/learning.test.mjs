// PBO-1…4: a process coach from the intake to the last module, as they, their trainer and the demo's clock do it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { answerAll } from './support/answering.mjs';
import { openBrowser } from './support/browser.mjs';
import { root, startDemo } from './support/demo.mjs';
import { openAs, watch } from './support/launching.mjs';

const track = 'procesbegeleider';
const patience = 30_000;

let demo;
let browser;
let modules;
before(async () => {
  const { steps } = JSON.parse(await readFile(join(root, 'modules', track, 'track.json'), 'utf8'));
  modules = steps.filter((step) => step.kind === 'module');
  demo = await startDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Clicks what leads to another page, and waits until that is there. */
async function go(frame, what) {
  await Promise.all([frame.waitForNavigation({ timeout: patience }), what.click()]);
}

/** Every step of the path by its state, with what a locked one says. */
async function pathOf(page) {
  const frame = await openAs(page, demo, 'Daan Rietveld');
  await frame.waitForLoadState();
  const steps = await frame.locator('.step').all();
  const path = new Map();
  for (const step of steps) {
    const state = (await step.getAttribute('class')).match(/step-(done|open|locked|optional)/)[1];
    const lock = state === 'locked' ? await step.locator('.lock').innerText() : '';
    path.set((await step.getAttribute('id')).replace('stap-', ''), { state, lock });
  }
  return { frame, path };
}

async function aMonthLater(page) {
  await page.goto(`${demo.lms}/`);
  const today = await page.getAttribute('time', 'datetime');
  await page.getByRole('button', { name: 'Een maand' }).click();
  await page.waitForFunction((was) => document.querySelector('time')?.getAttribute('datetime') !== was, today);
}

/** Reads every page, writing the reflections that stand on it. */
async function readAndReflect(frame, step) {
  await frame.goto(`${demo.tool}/traject/${track}/stap/${step.id}`);
  await go(frame, frame.locator('a.button').first());
  while ((await frame.getByRole('button', { name: 'Gelezen, verder' }).count()) > 0) {
    for (let open; (open = frame.locator('form.fields:has(.state-not-yet)')), (await open.count()) > 0; ) {
      await open.first().locator('textarea').fill('Ik merkte dat doorvragen meer opleverde dan een snel antwoord.');
      await go(frame, open.first().getByRole('button', { name: 'In mijn dossier zetten' }));
    }
    await go(frame, frame.getByRole('button', { name: 'Gelezen, verder' }));
  }
}

async function handIn(frame, step) {
  await frame.goto(`${demo.tool}/traject/${track}/stap/${step.id}/opdracht`);
  for (const field of await frame.locator('.work-form textarea').all())
    await field.fill('Dit is wat ik met mijn team deed, wat het opleverde en wat ik anders zou doen.');
  await go(frame, frame.getByRole('button', { name: 'Inleveren', exact: true }));
  await frame.getByText('Ingeleverd op').first().waitFor({ timeout: patience });
}

async function takeTest(frame, step) {
  await frame.goto(`${demo.tool}/traject/${track}/stap/${step.id}/toets`);
  await go(frame, frame.getByRole('button', { name: 'Begin met de toets' }));
  await answerAll(frame, track, step.id);
  await go(frame, frame.getByRole('button', { name: 'Lever de toets in' }));
  await frame.getByText('Gehaald').first().waitFor({ timeout: patience });
}

test('PBO-1, PBO-2, PBO-4: from the intake to the last module, and every lock explains itself', async () => {
  const page = await browser.context.newPage();
  const complaints = watch(page);
  let { path } = await pathOf(page);
  for (const [id, { state, lock }] of path) {
    if (state === 'locked') assert.match(lock, /\S.*Hanneke Roosendam/s, `the lock of ${id} says what opens it and whom to ask`);
  }
  assert.equal(path.get('inleiding').state, 'locked');

  const trainer = await openAs(page, demo, 'Hanneke Roosendam');
  await go(trainer, trainer.getByRole('link', { name: 'Daan Rietveld' }).first());
  await go(trainer, trainer.getByRole('link', { name: 'Naar de intake' }));
  await trainer.getByRole('radio', { name: 'Kan starten' }).check();
  const start = trainer.locator('#start');
  if (await start.count()) await start.fill(await trainer.locator('#gehouden').inputValue());
  await go(trainer, trainer.getByRole('button', { name: 'Leg de uitkomst vast' }));
  ({ path } = await pathOf(page));
  assert.equal(path.get('intake').state, 'done');
  assert.match(path.get('inleiding').lock, /twee weken na je intake/);

  await aMonthLater(page);
  for (const [index, step] of modules.entries()) {
    let frame;
    ({ frame, path } = await pathOf(page));
    assert.equal(path.get(step.id).state, 'open', `${step.id} is open`);
    const following = modules[index + 1];
    if (following) assert.match(path.get(following.id).lock, /Rond .*af/, `${following.id} waits for ${step.id}`);
    await readAndReflect(frame, step);
    await handIn(frame, step);
    await takeTest(frame, step);
  }
  ({ path } = await pathOf(page));
  for (const step of modules) assert.equal(path.get(step.id).state, 'done', `${step.id} is done`);
  assert.deepEqual(complaints, []);
});

test('PBO-16: what a trainer waives opens what waited for it, and says so to the participant', async () => {
  const page = await browser.context.newPage();
  const trainer = await openAs(page, demo, 'Hanneke Roosendam');
  await go(trainer, trainer.getByRole('link', { name: 'Bram Oosterling' }).first());
  const gate = trainer.locator('.gate').first();
  await gate.getByText('Vrijstellen').first().click();
  await gate.getByLabel('Waarom hoeft dit').first().fill('Hij deed de intake vorig jaar al.');
  await go(trainer, gate.getByRole('button', { name: 'Stel vrij' }).first());
  const frame = await openAs(page, demo, 'Bram Oosterling');
  assert.match(await frame.locator('#stap-inleiding').getAttribute('class'), /step-open/);
  await go(frame, frame.getByRole('link', { name: 'Alles over wat het certificaat vraagt' }));
  const told = await frame.locator('section', { hasText: 'Vrijstellingen' }).innerText();
  assert.match(told, /Vrijgesteld door de trainer op .*: Hij deed de intake vorig jaar al\./);
});
