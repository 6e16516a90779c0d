// The programme office: an edition with people of a Moodle-like and a Brightspace-like institution, in one group.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { openAs, toolFrame, watch } from './support/launching.mjs';

const patience = 30_000;
const edition = 'Verbinders, groep 14';

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

/** A page that must not complain. */
async function quietPage(work) {
  const page = await browser.context.newPage();
  const complaints = watch(page);
  await work(page);
  assert.deepEqual(complaints, []);
  await page.close();
}

/** Clicks what leads to another page, and waits until that is there. */
async function go(frame, what) {
  await Promise.all([frame.waitForNavigation({ timeout: patience }), what.click()]);
}

/** Programme staff, on the page of all editions. */
async function atOffice(page) {
  const frame = await openAs(page, demo, 'Yvonne ter Brugge');
  await go(frame, frame.getByRole('link', { name: 'Beheer' }));
  assert.equal(await frame.textContent('main h1'), 'Uitvoeringen');
  return frame;
}

async function toEdition(page) {
  const frame = await atOffice(page);
  await go(frame, frame.getByRole('link', { name: edition, exact: true }));
  return frame;
}

/** The cells of the group's rows, by name. */
async function groupOf(frame) {
  const group = new Map();
  for (const row of await frame.locator('section:has(#groep) tbody tr').all())
    group.set(await row.locator('th').innerText(), await row.locator('td').allInnerTexts());
  return group;
}

test('programme staff set up an edition with its meetings and a trainer', async () => {
  await quietPage(async (page) => {
    const frame = await atOffice(page);
    await go(frame, frame.getByRole('link', { name: 'Nieuwe uitvoering' }));
    await frame.getByLabel('Naam').fill(edition);
    await frame.getByLabel('Traject').selectOption('verbinder');
    await frame.getByLabel('Plaatsen').fill('2');
    await go(frame, frame.getByRole('button', { name: 'Uitvoering maken' }));
    assert.equal(await frame.textContent('main h1'), edition);
    await frame.getByLabel('Eerste dag').fill('2031-09-02');
    await frame.getByLabel('Weken ertussen').fill('3');
    await go(frame, frame.getByRole('button', { name: 'Alle bijeenkomsten plannen' }));
    assert.equal(await frame.locator('section:has(#bijeenkomsten) .parts > li').count(), 8);
    await frame.getByLabel('Iemand anders als trainer').fill('Hanneke Roosendam');
    await go(frame, frame.locator('section:has(#trainers)').getByRole('button', { name: 'Toevoegen' }));
    assert.match(await frame.locator('section:has(#trainers) li').first().innerText(), /Hanneke Roosendam/);
  });
});

test('people of both institutions get a place, and stand in one group whose composition is in view', async () => {
  await quietPage(async (page) => {
    const frame = await toEdition(page);
    const share = (name) => frame.locator('section:has(#samenstelling) tbody tr', { hasText: name });
    assert.deepEqual(await share('ROC Zilverdijk').locator('td').allInnerTexts(), ['Middelbaar beroepsonderwijs (mbo)', '0', '1']);
    for (const name of ['Jelle Wiersinga', 'Wouter Blankaert'])
      await go(frame, frame.getByRole('button', { name: new RegExp(`^Plaats in deze uitvoering.*${name}`) }));
    const group = await groupOf(frame);
    assert.deepEqual([...group.keys()], ['Jelle Wiersinga', 'Wouter Blankaert']);
    assert.equal(group.get('Jelle Wiersinga')[0], 'ROC Zilverdijk');
    assert.notEqual(group.get('Wouter Blankaert')[0], 'ROC Zilverdijk');
    for (const [, cells] of group) assert.equal(cells[1], 'Begonnen');
    assert.deepEqual(await share('ROC Zilverdijk').locator('td').allInnerTexts(), ['Middelbaar beroepsonderwijs (mbo)', '1', '0']);
    assert.match(await frame.locator('.composition desc').textContent(), /geplaatst/);
    assert.match(await frame.locator('.page-head').innerText(), /2 van 2 plaatsen bezet/);
  });
});

test('each of them sees the edition in the LMS of their own school', async () => {
  for (const [lms, user] of [['moodle', 'jelle'], ['brightspace', 'wouter']]) {
    await quietPage(async (page) => {
      await page.goto(`${demo.lms}/${lms}/course?user=${user}`);
      const frame = await toolFrame(page, demo.tool);
      assert.match(await frame.locator('.page-head .lead').innerText(), new RegExp(edition));
      assert.match(await frame.locator('#bijeenkomsten-kop + *').innerText(), /2031/);
    });
  }
});

test('a pause is recorded by the trainer and told to the participant', async () => {
  await quietPage(async (page) => {
    const frame = await openAs(page, demo, 'Hanneke Roosendam');
    await go(frame, frame.getByRole('link', { name: 'Jelle Wiersinga' }));
    await go(frame, frame.getByRole('link', { name: /^Verloop/ }));
    await frame.locator('summary', { hasText: 'Onderbreken' }).click();
    await frame.locator('form:has([value="pause"])').getByLabel('Reden').fill('Het designteam staat stil.');
    await go(frame, frame.getByRole('button', { name: 'Onderbreken' }));
    assert.match(await frame.locator('.page-head').innerText(), /Onderbroken sinds/);
    assert.match(await frame.locator('section:has(#verloop)').innerText(), /Het designteam staat stil\./);
  });
  await quietPage(async (page) => {
    await page.goto(`${demo.lms}/moodle/course?user=jelle`);
    const frame = await toolFrame(page, demo.tool);
    const notice = await frame.locator('.notice').innerText();
    assert.match(notice, /Onderbroken sinds/);
    assert.match(notice, /Hanneke Roosendam/);
  });
});

test('the group can be kept as a list that a spreadsheet opens', async () => {
  await quietPage(async (page) => {
    const frame = await toEdition(page);
    const csv = await frame.evaluate(async () => {
      const answer = await fetch(document.querySelector('a[href$="mensen.csv"]').href);
      return { type: answer.headers.get('Content-Type'), bytes: [...new Uint8Array(await answer.arrayBuffer())] };
    });
    assert.equal(csv.type, 'text/csv; charset=utf-8');
    assert.deepEqual(csv.bytes.slice(0, 3), [0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(Uint8Array.from(csv.bytes)).split('\r\n');
    assert.equal(lines[0], 'Naam;Instelling;Waar in het traject;Sinds');
    assert.match(lines[1], /^Jelle Wiersinga;ROC Zilverdijk;Begonnen/);
  });
});
