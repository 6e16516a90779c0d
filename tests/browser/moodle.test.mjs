// The tool in a real Moodle (4.5), from its registration to a grade in the gradebook, all by Moodle's own pages.
//
// Runs when MOODLE_URL, MOODLE_ADMIN and MOODLE_PASSWORD are given: an origin such as http://127.0.0.1:8088 and a site
// administrator. That Moodle must reach the tool, which listens on a free port of this machine as http://localhost:PORT:
// under Site administration > General > HTTP security its lists of blocked hosts and allowed ports for cURL must be empty.
// It needs the program browser_seed beside the tool's build. Course and tool are removed again, the two people stay.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, thirdPartyCookiesBlocked } from './support/browser.mjs';
import { whoAmI } from './support/launching.mjs';
import * as moodle from './support/moodle.mjs';
import { startTool } from './support/tool.mjs';

const { MOODLE_URL, MOODLE_ADMIN, MOODLE_PASSWORD } = process.env;
const missing = ['MOODLE_URL', 'MOODLE_ADMIN', 'MOODLE_PASSWORD'].filter((name) => !process.env[name]);
const skip = missing.length > 0 && `no Moodle given: ${missing.join(', ')} not set`;
const real = (name, work) => test(skip ? `${name} (${skip})` : name, { skip }, work);

const lms = (MOODLE_URL ?? '').replace(/\/+$/, '');
const run = Date.now().toString(36);
const password = `Proef-${run}-A1!`;
const named = (role, firstName, lastName) => ({
  username: `${role}-${run}`,
  password,
  firstName,
  lastName: `${lastName} ${run}`,
  email: `${role}-${run}@example.test`,
  name: `${firstName} ${lastName} ${run}`,
});
const teacher = named('docent', 'Tara', 'Beukenhof');
const student = named('student', 'Sem', 'Waterland');
const track = 'verbinder';

let tool;
const admin = { username: MOODLE_ADMIN, password: MOODLE_PASSWORD };
const browsers = [];
/** What one test finds and the next ones need. */
const made = {};

/** A page of one person's own browser, with third-party cookies blocked, logged in at Moodle. */
async function pageOf(person) {
  const browser = await openBrowser({ preferences: thirdPartyCookiesBlocked });
  browsers.push(browser);
  const page = await browser.context.newPage();
  await moodle.logIn(page, lms, person);
  return page;
}

before(async () => {
  if (skip) return;
  tool = await startTool();
  made.admin = await pageOf(admin);
});
after(async () => {
  if (skip) return;
  try {
    if (made.course) await moodle.removeCourse(made.admin, lms, made.course);
    if (made.type) await moodle.removeTool(made.admin, lms, made.type);
  } finally {
    for (const browser of browsers) await browser.close();
    await tool?.stop();
  }
});

real('an administrator registers the tool by one address, closes its page and activates it', async () => {
  const words = ['--institution', 'ROC Proef', '--sector', 'mbo', '--staff-are', 'nothing'];
  const invitation = await tool.run('platform', 'invite', ...words);
  const frame = await moodle.registerTool(made.admin, lms, invitation.match(/http:\S+/)[0]);
  assert.match(await frame.textContent('main h1'), /is aangemeld/);
  const shown = await tool.run('platform', 'show', '1');
  assert.match(shown, new RegExp(`issuer +${lms}\n`));
  made.type = shown.match(/^deployment +(\d+)$/m)[1];
  await frame.click('[data-close]');
  const card = moodle.toolCard(made.admin, made.type);
  await card.locator('a.activate').click();
  await card.locator('a.activate').waitFor({ state: 'detached' });
});

real('the administrator makes a course with a teacher and a student', async () => {
  made.course = await moodle.addCourse(made.admin, lms, { name: `Proef ${run}`, shortName: run });
  for (const [person, role] of [
    [teacher, moodle.moodleRole.teacher],
    [student, moodle.moodleRole.student],
  ]) {
    await moodle.addPerson(made.admin, lms, person);
    await moodle.enrol(made.admin, lms, made.course, person, role);
  }
  made.teacher = await pageOf(teacher);
  made.student = await pageOf(student);
});

real('the teacher picks a track, and Moodle makes an activity with a grade column of it', async () => {
  await moodle.showInChooser(made.teacher, lms, made.course, made.type);
  const frame = await moodle.chooseActivity(made.teacher, lms, made.course, made.type);
  const option = frame.locator('.option', { has: frame.locator(`input[value="track:${track}"]`) });
  const title = await option.locator('label').evaluate((label) => label.firstChild.data.trim());
  await option.locator('input').check();
  await frame.click('form.stack .button:not(.button-quiet)');
  made.activity = await moodle.saveActivity(made.teacher, title);
  made.launch = `${lms}/mod/lti/view.php?id=${made.activity}`;
  const row = await moodle.gradeRow(made.student, lms, made.course, made.activity);
  assert.match(row, /0–100/);
  assert.doesNotMatch(row, /\d[.,]00/);
});

real('the teacher opens it in the frame, and the roster brings the student', async () => {
  const frame = await moodle.launch(made.teacher, made.launch, tool.origin);
  assert.equal((await whoAmI(frame))?.name, teacher.name);
  await frame.goto(`${tool.origin}/groep`);
  assert.equal(await frame.getByText(student.name).count(), 0, 'known before the roster was read');
  await frame.click('form[action$="/groep/ophalen"] button');
  await frame.locator('table.people tr', { hasText: student.name }).waitFor();
});

real('the student opens it in the frame and lands on the track; the cookies are of this frame only', async () => {
  await tool.seed('enrol', track, student.name, teacher.name);
  for (const fact of [['dossier_seen'], ['self_assessment', 'end'], ['evaluation', 'closing']]) {
    await tool.seed('fact', track, student.name, ...fact);
  }
  const frame = await moodle.launch(made.student, made.launch, tool.origin);
  assert.notEqual(new URL(frame.url()).hostname, new URL(made.student.url()).hostname);
  assert.equal(new URL(frame.url()).pathname, `/traject/${track}`);
  assert.equal((await whoAmI(frame))?.name, student.name);
  assert.ok((await frame.locator('.step').count()) > 10, 'the path has its steps');
  const cookies = await made.student.context().cookies(tool.origin);
  assert.notEqual(cookies.length, 0);
  assert.deepEqual(cookies.filter((cookie) => !cookie.partitionKey), []);
});

real('the grade is in the gradebook: two of the five requirements are 40 of 100', async () => {
  const seen = () => moodle.gradeRow(made.student, lms, made.course, made.activity);
  const deadline = Date.now() + 30_000;
  let row = await seen();
  while (!/\b40[.,]00\b/.test(row) && Date.now() < deadline) row = await seen();
  assert.match(row, /\b40[.,]00\b/, tool.output.text);
});

real("the teacher goes from the grade in the gradebook to that student's track", async () => {
  const address = await moodle.gradeAnalysis(made.teacher, lms, made.course);
  const frame = await moodle.launch(made.teacher, address, tool.origin);
  assert.match(new URL(frame.url()).pathname, /^\/begeleiding\/deelnemer\/\d+$/);
  assert.match(await frame.textContent('main h1'), new RegExp(student.name));
});
