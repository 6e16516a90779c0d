// From the demo LMS to one's own track in a frame of another site, as people do it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, thirdPartyCookiesAllowed, thirdPartyCookiesBlocked } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { assertOnTrack, cookieSentWith, openAs, ownWindowPath, toolFrame, watch, whoAmI } from './support/launching.mjs';

const sanne = { name: 'Sanne Hoekwater', track: 'verbinder', lms: 'moodle', key: 'sanne' };
const fatima = { name: 'Fatima Ouarda', track: 'procesbegeleider', lms: 'brightspace', key: 'fatima' };

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

async function withBrowser(options, work) {
  const { context, close } = await openBrowser(options);
  try {
    await work(context);
  } finally {
    await close();
  }
}

for (const person of [sanne, fatima]) {
  test(`one click in the ${person.lms}-like LMS shows the track in its frame`, async () => {
    await withBrowser({ preferences: thirdPartyCookiesAllowed }, async (context) => {
      const page = await context.newPage();
      const complaints = watch(page);
      const frame = await openAs(page, demo, person.name);
      assert.notEqual(new URL(frame.url()).hostname, new URL(page.url()).hostname);
      await assertOnTrack(frame, person);
      assert.deepEqual(complaints, []);
    });
  });

  test(`the ${person.lms}-like launch works with third-party cookies blocked`, async () => {
    await withBrowser({ preferences: thirdPartyCookiesBlocked }, async (context) => {
      const page = await context.newPage();
      const complaints = watch(page);
      await assertOnTrack(await openAs(page, demo, person.name), person);
      assert.deepEqual(complaints, []);
    });
  });
}

/** Whether an ordinary SameSite=None cookie of the tool goes along from a frame in the LMS; at the top it always does. */
async function ordinaryCookieGoesAlongFramed(context) {
  const page = await context.newPage();
  await page.goto(`${demo.tool}/`);
  await page.evaluate(() => {
    document.cookie = 'control=1; Path=/; Secure; SameSite=None';
  });
  const top = `${demo.tool}/healthz?top`;
  assert.match(await cookieSentWith(page, top, () => page.goto(top)), /control=1/);

  await page.goto(`${demo.lms}/moodle/course?user=tessa`);
  await toolFrame(page, demo.tool);
  const framed = `${demo.tool}/healthz?framed`;
  const ask = () =>
    page.evaluate((address) => {
      document.querySelector('iframe').src = address;
    }, framed);
  const sent = await cookieSentWith(page, framed, ask);
  await page.close();
  return sent.includes('control=1');
}

test('the control: a profile with third-party cookies sends an ordinary cookie from the frame, one without does not', async () => {
  for (const [preferences, goesAlong] of [
    [thirdPartyCookiesAllowed, true],
    [thirdPartyCookiesBlocked, false],
  ]) {
    await withBrowser({ preferences }, async (context) => {
      assert.equal(await ordinaryCookieGoesAlongFramed(context), goesAlong);
    });
  }
});

for (const person of [sanne, fatima]) {
  test(`ten tabs of the ${person.lms}-like LMS launched at the same moment all land on the track`, async () => {
    await withBrowser({}, async (context) => {
      const pages = await Promise.all(Array.from({ length: 10 }, () => context.newPage()));
      await Promise.all(pages.map((page) => page.goto(`${demo.lms}/${person.lms}/course?user=${person.key}`)));
      for (const page of pages) await assertOnTrack(await toolFrame(page, demo.tool), person);
    });
  });
}

test('a launch in a window of its own lands on the track', async () => {
  await withBrowser({}, async (context) => {
    const page = await context.newPage();
    await page.goto(`${demo.lms}/moodle/course?user=sanne`);
    const [own] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open in een nieuw venster' }).click(),
    ]);
    await own.waitForURL((url) => url.origin === demo.tool);
    await own.waitForSelector('main h1');
    await assertOnTrack(own, sanne);
  });
});

test('without JavaScript a launch in a window of its own takes two buttons and ends on the track', async () => {
  await withBrowser({ javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    for (const { lms, key } of [sanne, fatima]) {
      await page.goto(demo.lms + ownWindowPath(`/${lms}/course?user=${key}`));
      await page.getByRole('button', { name: 'Ga verder' }).click();
      await page.getByRole('button', { name: 'Ga verder' }).click();
      await page.waitForURL((url) => url.origin === demo.tool);
      assert.match((await page.textContent('main h1')).toLowerCase(), /verbinder|procesbegeleider/);
      assert.ok((await page.locator('.step').count()) > 10);
    }
  });
});

test('going back to the LMS and opening the tool again as somebody else shows that person', async () => {
  await withBrowser({}, async (context) => {
    const page = await context.newPage();
    await openAs(page, demo, sanne.name);
    await page.getByRole('link', { name: 'Terug naar de proefomgeving' }).click();
    await page.getByRole('link', { name: 'Open als Tessa Groenhart' }).click();
    const me = await whoAmI(await toolFrame(page, demo.tool));
    assert.match(JSON.stringify(me), /Tessa/);
  });
});

// Moodle shows the choice of what to place only once the frame has loaded. Chromium does not fetch what a <use> names in
// another file before the frame is shown, and the page waits for it.
test('a page of the tool finishes loading in a frame that is not shown yet', async () => {
  await withBrowser({}, async (context) => {
    const page = await context.newPage();
    await page.goto(`${demo.lms}/`);
    for (let i = 0; i < 5; ++i) {
      const loaded = await page.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        frame.style.display = 'none';
        frame.src = address;
        const done = new Promise((resolve) => frame.addEventListener('load', () => resolve(true)));
        const late = new Promise((resolve) => setTimeout(() => resolve(false), 5000));
        document.body.append(frame);
        return Promise.race([done, late]);
      }, `${demo.tool}/lti/launch?${i}`);
      assert.ok(loaded, `no load event at attempt ${i}`);
    }
  });
});
