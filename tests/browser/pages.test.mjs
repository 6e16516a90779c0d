// Every page that somebody can get to in the demo: quiet, narrow enough for a phone, and readable for everyone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { openBrowser, phone } from './support/browser.mjs';
import { startDemo } from './support/demo.mjs';
import { openAs, ownWindowPath, toolFrame, watch } from './support/launching.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let demo;
let people;
before(async () => {
  demo = await startDemo();
  const { context, close } = await openBrowser();
  const page = await context.newPage();
  await page.goto(`${demo.lms}/`);
  people = await page.$$eval('.people a', (links) =>
    links.map((link) => ({ name: link.textContent.replace('Open als ', '').trim(), course: link.getAttribute('href') })),
  );
  await close();
});
after(() => demo?.stop());

/** Pages of one kind, whatever track, person or text they are about. Each kind of step is a kind of page. */
function kindOf(path) {
  const step = path.match(/^\/traject\/[^/]+\/stap\/([a-z-]+?)(-?\d+)?$/);
  if (step) return `stap/${step[1]}`;
  return path
    .replace(/^\/traject\/[^/]+/, '/traject/*')
    .replace(/\/(stap|blad|thema|collega|werk|deelnemer|platforms|toets|bibliotheek)\/[^/]+/g, '/$1/*');
}

/** A kind of page is looked at twice in one test, and as far as its steps differ once; the track itself as often as people have one. */
class Visits {
  #seen = new Map();

  isNew(path) {
    const kind = kindOf(path);
    const most = kind === '/traject/*' || !kind.includes('/') ? 99 : kind.startsWith('stap/') ? 1 : 2;
    const count = this.#seen.get(kind) ?? 0;
    this.#seen.set(kind, count + 1);
    return count < most;
  }
}

/** What is kept as a file is no page: lists, flyers, logos. */
function isFile(path) {
  return path.endsWith('.csv') || path.includes('/flyer/') || path.endsWith('/logo');
}

/** Launches as that person in a window of its own, and gives the pages of the tool that links lead to from there. */
async function toolPages(page, course, visits) {
  await page.goto(demo.lms + ownWindowPath(course));
  await page.waitForURL((url) => url.origin === demo.tool && !url.pathname.startsWith('/lti/'));
  const found = new Set([new URL(page.url()).pathname]);
  const judged = new Set(found);
  for (const path of found) {
    if (path !== new URL(page.url()).pathname) await page.goto(demo.tool + path);
    const links = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => anchor.href));
    for (const { origin, pathname } of links.map((href) => new URL(href))) {
      if (origin !== demo.tool || judged.has(pathname) || isFile(pathname)) continue;
      judged.add(pathname);
      if (visits.isNew(pathname)) found.add(pathname);
    }
    assert.ok(found.size < 80, 'links lead on without end');
  }
  return [...found].map((path) => demo.tool + path);
}

/** What is wrong with the width of a page or frame; nothing where all fits. */
async function sidewaysScroll(page) {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  return wide <= screen ? [] : [`${page.url()} is ${wide} px wide on a screen of ${screen}`];
}

async function faults(page) {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  );
  return results.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

test('everyone on the front page lands on a page of the tool, without a complaint of the browser', async () => {
  assert.ok(people.length >= 12);
  const { context, close } = await openBrowser();
  try {
    for (const { name } of people) {
      await context.clearCookies();
      const page = await context.newPage();
      const complaints = watch(page);
      const frame = await openAs(page, demo, name);
      assert.ok((await frame.textContent('main h1')).trim() !== '');
      assert.deepEqual(complaints, [], name);
      await page.close();
    }
  } finally {
    await close();
  }
});

test('no page scrolls sideways at 360 px, and none does in a frame of that width', async () => {
  const { context, close } = await openBrowser({ viewport: phone });
  try {
    const page = await context.newPage();
    const visits = new Visits();
    await page.goto(`${demo.lms}/`);
    const found = await sidewaysScroll(page);
    for (const { course } of people) {
      await page.goto(demo.lms + course);
      found.push(...(await sidewaysScroll(page)));
      found.push(...(await sidewaysScroll(await toolFrame(page, demo.tool))));
      for (const url of await toolPages(page, course, visits)) {
        await page.goto(url);
        found.push(...(await sidewaysScroll(page)));
      }
    }
    assert.deepEqual(found, []);
  } finally {
    await close();
  }
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing against WCAG 2.2 AA on any page, ${colorScheme}`, async () => {
    // Axe is put in by evaluate, which a page's own policy would stop; the policy is another test's.
    const { context, close } = await openBrowser({ colorScheme, bypassCSP: true });
    try {
      const page = await context.newPage();
      const found = [];
      const visits = new Visits();
      const check = async (url) => {
        await page.goto(url);
        found.push(...(await faults(page)).map((fault) => `${new URL(url).pathname} ${fault}`));
      };
      await check(`${demo.lms}/`);
      await check(`${demo.lms}/moodle/course?user=tessa`);
      await check(`${demo.lms}/moodle/course?user=nobody`);
      await check(`${demo.tool}/`);
      for (const { course } of people) {
        for (const url of await toolPages(page, course, visits)) await check(url);
      }
      assert.deepEqual(found, []);
    } finally {
      await close();
    }
  });
}
