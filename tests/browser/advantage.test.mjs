// LTI Advantage as an administrator, a teacher and a student of the demo LMS go through it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, thirdPartyCookiesBlocked } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { openAs, toolFrame, watch, whoAmI } from './support/launching.mjs';

const patience = 30_000;

let demo;
let browser;
before(async () => {
  demo = await startDemo();
  browser = await openBrowser({ preferences: thirdPartyCookiesBlocked });
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

/** Programme staff make an invitation; the link to give away. */
async function invite(page, institution) {
  const frame = await openAs(page, demo, 'Yvonne ter Brugge');
  await frame.getByRole('link', { name: 'Beheer' }).click();
  await frame.getByRole('link', { name: 'Leeromgevingen' }).click();
  await frame.getByLabel('Instelling', { exact: true }).fill(institution);
  await frame.getByLabel('Sector').selectOption('mbo');
  await frame.getByRole('button', { name: 'Link maken' }).click();
  return frame.getByLabel('Link om aan de beheerder te geven').inputValue({ timeout: patience });
}

for (const [lms, whatNext] of [
  ['moodle', 'Klik op Activeer'],
  ['brightspace', 'New Deployment'],
]) {
  test(`the administrator of the ${lms}-like LMS pastes one address and is done`, async () => {
    await quietPage(async (page) => {
      const link = await invite(page, `Nieuwe school met ${lms}`);
      await page.goto(`${demo.lms}/${lms}/admin`);
      const before = await page.locator('.tools li').count();
      await page.getByLabel('Registratieadres').fill(link);
      await page.getByRole('button', { name: 'Registreer' }).click();
      const frame = page.frameLocator('iframe');
      await frame.getByRole('heading', { name: 'Groeipad is aangemeld' }).waitFor({ timeout: patience });
      assert.match(await frame.locator('main').textContent(), new RegExp(whatNext));
      await frame.getByRole('button', { name: 'Klaar: venster sluiten' }).click();
      await page.getByRole('button', { name: 'Activeer' }).click({ timeout: patience });
      assert.equal(await page.locator('.tools li').count(), before + 1);
      assert.equal(await page.getByRole('button', { name: 'Activeer' }).count(), 0);
    });
  });
}

test('a teacher places a track, a student opens it, and the grade book shows their progress', async () => {
  await quietPage(async (page) => {
    const asTeacher = `${demo.lms}/moodle/course?user=petra`;
    await page.goto(asTeacher);
    await page.getByRole('link', { name: 'Activiteit toevoegen uit Groeipad' }).first().click();
    const picker = page.frameLocator('iframe');
    await picker.getByRole('checkbox', { name: /^Verbinder/ }).first().check({ timeout: patience });
    await picker.getByRole('button', { name: 'Plaatsen' }).click();
    await picker.getByRole('link', { name: 'Terug naar de cursus' }).click({ timeout: patience });
    await page.getByRole('navigation', { name: 'Activiteiten in deze cursus' }).getByText('Verbinder').first().waitFor();
  });
  await quietPage(async (page) => {
    await page.goto(`${demo.lms}/moodle/course?user=sanne`);
    await page.getByRole('navigation', { name: 'Activiteiten in deze cursus' }).getByText('Verbinder').first().click();
    const frame = await toolFrame(page, demo.tool);
    assert.equal(new URL(frame.url()).pathname, '/traject/verbinder');
    assert.equal((await whoAmI(frame)).name, 'Sanne Hoekwater');
  });
  await quietPage(async (page) => {
    const row = page.getByRole('row', { name: /Sanne Hoekwater/ });
    const deadline = Date.now() + patience;
    do {
      await page.goto(`${demo.lms}/moodle/gradebook?user=petra`);
    } while (!/\d/.test(await row.locator('td').last().textContent()) && Date.now() < deadline);
    assert.match(await row.locator('td').last().textContent(), /\d/);
  });
});
