// PBO-8, PBO-9: no experienced colleague, no start in a design team; with one the participant is placed and their path
// shows it, until the colleague leaves.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, phone } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { openAs, watch } from './support/launching.mjs';

const patience = 30_000;

let demo;
let browser;
before(async () => {
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

/** The programme's page of a team. */
async function deskOf(page, team) {
  const frame = await openAs(page, demo, 'Yvonne ter Brugge');
  await frame.goto(`${demo.tool}/beheer/designteams`);
  await go(frame, frame.getByRole('link', { name: team }));
  return frame;
}

async function addMember(frame, who, role, { experienced }) {
  await frame.getByLabel('Naam of e-mailadres').fill(who);
  await frame.locator('#lid-role').selectOption({ label: role });
  if (experienced) await frame.getByLabel('Ervaren in deze rol').check();
  await go(frame, frame.getByRole('button', { name: 'Voeg toe', exact: true }));
}

async function place(frame, who) {
  await frame.getByLabel('Deelnemer', { exact: true }).fill(who);
  await frame.getByLabel('Leert voor').selectOption({ label: 'Procesbegeleider' });
  await go(frame, frame.getByRole('button', { name: 'Plaats in dit team' }));
}

/** Bram has had his intake; his trainer lets him off what else opens a place in a team. */
async function waiveModule(page) {
  const trainer = await openAs(page, demo, 'Hanneke Roosendam');
  await go(trainer, trainer.getByRole('link', { name: 'Bram Oosterling' }).first());
  const gate = trainer.locator('.gate', { has: trainer.getByRole('heading', { name: 'Start in een designteam' }) });
  await gate.getByText('Vrijstellen').last().click();
  await gate.getByLabel('Waarom hoeft dit').last().fill('Hij volgde de inleiding vorig jaar.');
  await go(trainer, gate.getByRole('button', { name: 'Stel vrij' }).last());
}

async function stepOf(page, id) {
  const frame = await openAs(page, demo, 'Bram Oosterling');
  return { frame, state: await frame.locator(`#stap-${id}`).getAttribute('class') };
}

test('PBO-8, PBO-9: placed beside an experienced colleague, and not before', async () => {
  const page = await browser.context.newPage();
  const team = 'Rekenen in de praktijkles';
  let frame = await deskOf(page, team);
  await place(frame, 'Bram Oosterling');
  await frame.locator('#plaats-from-fout', { hasText: 'Nog niet: op die dag waren de intake en de inleidende module' }).waitFor();

  await waiveModule(page);
  frame = await deskOf(page, team);
  await place(frame, 'Bram Oosterling');
  const wrong = frame.locator('#plaats-from-fout');
  assert.match(await wrong.innerText(), /geen ervaren onderzoeker in dit team/);
  assert.match(await frame.locator('#plaats-from').getAttribute('aria-describedby'), /plaats-from-fout/);
  assert.equal(await frame.getByLabel('Deelnemer', { exact: true }).inputValue(), 'Bram Oosterling');
  assert.doesNotMatch((await stepOf(page, 'designteam-start')).state, /step-done/);

  const complaints = watch(page);
  frame = await deskOf(page, team);
  await addMember(frame, 'Wendela Kuipers', 'Onderzoeker', { experienced: true });
  await place(frame, 'Bram Oosterling');
  await frame.getByText('De deelnemer is geplaatst.').waitFor();
  await frame.getByText('Werkt naast Wendela Kuipers, ervaren onderzoeker.').waitFor();
  const { frame: path, state } = await stepOf(page, 'designteam-start');
  assert.match(state, /step-done/);
  await path.locator('#designteam').getByText('Je werkt naast Wendela Kuipers').waitFor();
  assert.deepEqual(complaints, []);

  frame = await deskOf(page, team);
  const row = frame.locator('tr', { hasText: 'Wendela Kuipers' });
  await row.getByText('Gaat weg').click();
  await go(frame, row.getByRole('button', { name: 'Uit het team halen' }));
  const { frame: after } = await stepOf(page, 'designteam-start');
  const card = await after.locator('#designteam').innerText();
  assert.match(card, /Wat ontbreekt/);
  assert.match(card, /geen ervaren onderzoeker in je team/);
  assert.match(card, /Hanneke Roosendam/, 'whom to ask');
});

test('DT-3: an experienced colleague lands on the team and writes in its log, also on a phone', async () => {
  const page = await browser.context.newPage();
  await page.setViewportSize(phone);
  const complaints = watch(page);
  const frame = await openAs(page, demo, 'Arjen Holtrop');
  assert.match(await frame.locator('h1').innerText(), /Rekenen in de praktijkles/);
  await frame.getByLabel('Soort').selectOption({ label: 'Conclusie' });
  await frame.getByLabel('Wat jullie vastleggen').fill('Schatten komt eerst.\nDaarna pas rekenen.');
  await go(frame, frame.getByRole('button', { name: 'Zet in het logboek' }));
  await frame.getByText('Het staat in het logboek.').waitFor();
  await go(frame, frame.getByRole('navigation', { name: 'Toon uit het logboek' }).getByRole('link', { name: 'Conclusie' }));
  assert.equal(await frame.locator('#logboek ol.parts > li').count(), 1);
  assert.match(await frame.locator('#logboek ol.parts').innerText(), /Schatten komt eerst/);
  assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'fits on a phone');
  assert.deepEqual(complaints, []);
});
