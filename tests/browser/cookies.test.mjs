// Browsers that keep no cookie of the tool in the LMS's frame, not even a partitioned one.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { cookiesBlockedInFrame, openBrowser } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { assertOnTrack, openAs, whoAmI } from './support/launching.mjs';

const sanne = { name: 'Sanne Hoekwater', track: 'verbinder' };
const fatima = { name: 'Fatima Ouarda', track: 'procesbegeleider' };

let demo;
let browser;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());
beforeEach(async () => {
  browser = await openBrowser({ preferences: cookiesBlockedInFrame(demo) });
});
afterEach(() => browser?.close());

/** The tool's cookies that went out with requests of the LMS page's frame. */
function cookiesSent(page) {
  const sent = [];
  page.on('request', async (request) => {
    if (!request.url().startsWith(demo.tool)) return;
    const { cookie } = await request.allHeaders().catch(() => ({}));
    if (cookie) sent.push(cookie);
  });
  return sent;
}

/** Follows the page's offer to go on in a window of its own, where cookies work. */
async function openOwnWindow(frame) {
  const [own] = await Promise.all([
    browser.context.waitForEvent('page'),
    frame.locator('main a[target="_blank"]').click(),
  ]);
  await own.waitForURL((url) => url.origin === demo.tool && !url.pathname.startsWith('/lti/log'));
  await own.waitForSelector('main h1');
  return own;
}

test('Moodle-like: the frame says why it needs a window of its own, and that window shows the track', async () => {
  const page = await browser.context.newPage();
  const sent = cookiesSent(page);
  await page.goto(`${demo.lms}/moodle/course?user=sanne`);
  const frame = page.frameLocator('iframe[name="tool"]');
  await frame.locator('main a[target="_blank"]').waitFor();
  assert.deepEqual(sent, []);
  const own = await openOwnWindow(frame);
  await assertOnTrack(own, sanne);
});

test('Brightspace-like: the launch is proven by platform storage and the session goes to a window of its own', async () => {
  const page = await browser.context.newPage();
  const sent = cookiesSent(page);
  const asked = [];
  await page.exposeFunction('noteStorageMessage', (subject) => asked.push(subject));
  await page.addInitScript(() => {
    if (window !== window.top) return;
    window.addEventListener('message', (event) => window.noteStorageMessage(event.data?.subject));
  });
  const frame = await openAs(page, demo, fatima.name);
  assert.deepEqual(sent, []);
  assert.ok(asked.includes('org.imsglobal.lti.put_data'), `asked: ${asked}`);
  assert.ok(asked.includes('org.imsglobal.lti.get_data'), `asked: ${asked}`);
  assert.equal(await whoAmI(frame), undefined);
  const own = await openOwnWindow(frame);
  await assertOnTrack(own, fatima);
});

test('the ticket into the window of its own works once', async () => {
  const page = await browser.context.newPage();
  const frame = await openAs(page, demo, fatima.name);
  const address = await frame.locator('main a[target="_blank"]').getAttribute('href');
  await openOwnWindow(frame);
  const thief = await openBrowser();
  try {
    const stolen = await thief.context.newPage();
    await stolen.goto(new URL(address, demo.tool).href);
    assert.equal(await whoAmI(stolen), undefined);
  } finally {
    await thief.close();
  }
});
