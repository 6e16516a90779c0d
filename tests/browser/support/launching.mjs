// What a person does in the demo LMS, and what they then see of the tool.
import assert from 'node:assert/strict';

/** Every complaint of a page: errors in its console, broken policies, answers of 400 and up. */
export function watch(page) {
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why} ${request.url()}`);
  });
  return complaints;
}

/** The tool's frame once it shows a page that a launch ends on, or one that says what to do instead. */
export async function toolFrame(page, tool) {
  const element = await page.waitForSelector('iframe[name="tool"]');
  const frame = await element.contentFrame();
  await frame.waitForURL((url) => url.origin === tool && !url.pathname.startsWith('/lti/log'), { timeout: 20_000 });
  await frame.waitForSelector('main h1', { timeout: 20_000 });
  return frame;
}

/** The Cookie header with which `url` was asked for, by whatever frame; "" where none went along. */
export async function cookieSentWith(page, url, ask) {
  const [answer] = await Promise.all([page.waitForEvent('response', (response) => response.url() === url), ask()]);
  return (await answer.request().allHeaders()).cookie ?? '';
}

/** Where the LMS starts a launch in a window of its own, for the person of a course page's address. */
export function ownWindowPath(course) {
  const [, lms] = course.split('/');
  const user = new URLSearchParams(course.slice(course.indexOf('?'))).get('user');
  const start = lms === 'moodle' ? '/moodle/mod/lti/launch.php?id=9' : '/brightspace/d2l/lti/launch?at=course';
  return `${start}&window=1&user=${user}`;
}

/** From the LMS's front page by one click on "Open als …". */
export async function openAs(page, demo, name) {
  await page.goto(`${demo.lms}/`);
  await page.getByRole('link', { name: `Open als ${name}` }).click();
  return toolFrame(page, demo.tool);
}

/** Who the tool says that this frame's or page's visitor is; undefined without a session. */
export async function whoAmI(frame) {
  return frame.evaluate(async () => {
    const answer = await fetch('/api/me');
    return answer.status === 200 ? answer.json() : undefined;
  });
}

/** `frame` shows the track of that id, with its path and a next step, to someone whom the tool knows. */
export async function assertOnTrack(frame, { name, track }) {
  const me = await whoAmI(frame);
  assert.equal(me?.name, name, `session of ${JSON.stringify(me)} on ${frame.url()}`);
  assert.ok(JSON.stringify(me.tracks).includes(track), `${track} is not among ${JSON.stringify(me.tracks)}`);
  assert.match((await frame.textContent('main h1')).toLowerCase(), new RegExp(track));
  assert.ok((await frame.locator('.step').count()) > 10, 'the path has its steps');
}
