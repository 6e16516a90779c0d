// A track in minutes: the demo's clock goes forward and the tool goes with it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { openAs } from './support/launching.mjs';

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

test('PBO-2: the first module is locked until fourteen days after the intake, and the clock opens it', async () => {
  const page = await browser.context.newPage();
  const module = async () => (await openAs(page, demo, 'Bram Oosterling')).locator('#stap-inleiding');
  assert.match(await (await module()).getAttribute('class'), /step-locked/);

  await page.goto(`${demo.lms}/`);
  const today = await page.getAttribute('time', 'datetime');
  await page.getByRole('button', { name: 'Een maand' }).click();
  await page.waitForFunction((before) => document.querySelector('time')?.getAttribute('datetime') !== before, today);
  assert.match(await (await module()).getAttribute('class'), /step-open/);
});

test('the clock does not go back', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${demo.lms}/`);
  const today = await page.getAttribute('time', 'datetime');
  await page.locator('#to').evaluate((field) => {
    field.removeAttribute('min');
    field.value = '2001-01-01';
  });
  await page.getByRole('button', { name: 'Zet vooruit' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getAttribute('time', 'datetime'), today);
});
