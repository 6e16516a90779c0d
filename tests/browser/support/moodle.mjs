// What people do on the pages of a real Moodle (4.5). Found by the names of fields and addresses: its words depend on
// the language.
import assert from 'node:assert/strict';

/** Numbers that Moodle gives its standard roles when it is installed. */
export const moodleRole = { teacher: '3', student: '5' };
const patience = { timeout: 45_000 };

/** Moodle's pages answer to clicks only once their scripts are there, and until then lose what is typed. */
async function settled(page) {
  await page.waitForLoadState('networkidle', patience);
  await page.waitForFunction(() => window.M?.util?.pending_js?.length === 0, null, patience);
}

async function open(page, address) {
  await page.goto(address);
  await settled(page);
}

export async function logIn(page, lms, { username, password }) {
  // Moodle shows newcomers around, in front of everything.
  const skipTour = page.locator('[data-flexitour="container"] [data-role="end"]:visible').last();
  await page.addLocatorHandler(skipTour, () => skipTour.click());
  await open(page, `${lms}/login/index.php`);
  await page.fill('#username', username);
  await page.fill('#password', password);
  await page.click('#loginbtn');
  await page.waitForURL((url) => !url.pathname.startsWith('/login/'), patience);
}

/** Site administration > Plugins > External tool > Manage tools; the frame in which the tool answers. */
export async function registerTool(page, lms, address) {
  await open(page, `${lms}/mod/lti/toolconfigure.php`);
  await page.fill('#tool-url', address);
  await page.click('#tool-create-button');
  const element = await page.waitForSelector('#external-registration-page-container iframe', patience);
  const frame = await element.contentFrame();
  await frame.waitForSelector('main h1', patience);
  return frame;
}

export const toolCard = (page, type) => page.locator(`.tool-card[data-type-id="${type}"]`);

export async function removeTool(page, lms, type) {
  await open(page, `${lms}/mod/lti/toolconfigure.php`);
  await toolCard(page, type).locator('a.delete').click();
  await page.locator('.modal.show [data-action="save"]').click();
  await toolCard(page, type).waitFor({ state: 'detached', ...patience });
}

/** The number of the new course. */
export async function addCourse(page, lms, { name, shortName }) {
  await open(page, `${lms}/course/edit.php?category=1`);
  await page.fill('#id_fullname', name);
  await page.fill('#id_shortname', shortName);
  await page.click('#id_saveanddisplay');
  await page.waitForURL(/\/course\/view\.php\?id=\d+/, patience);
  return new URL(page.url()).searchParams.get('id');
}

export async function removeCourse(page, lms, course) {
  await open(page, `${lms}/course/delete.php?id=${course}`);
  await page.locator('#region-main form[action*="delete.php"] button[type="submit"]').last().click();
  await page.locator('#region-main a[href*="/course/"], #region-main form[action*="/course/"]').first().waitFor(patience);
}

export async function addPerson(page, lms, { username, password, firstName, lastName, email }) {
  await open(page, `${lms}/user/editadvanced.php?id=-1`);
  await page.fill('#id_username', username);
  await page.click('[data-passwordunmask="edit"]');
  await page.fill('#id_newpassword', password);
  await page.fill('#id_firstname', firstName);
  await page.fill('#id_lastname', lastName);
  await page.fill('#id_email', email);
  await page.click('#id_submitbutton');
  await page.waitForURL(/\/admin\/user\.php/, patience);
}

/** By the page of the course's manual enrolments. */
export async function enrol(page, lms, course, { email }, role) {
  await open(page, `${lms}/enrol/instances.php?id=${course}`);
  await page.locator('a[href*="/enrol/manual/manage.php"]').first().click();
  await page.selectOption('select[name="roleid"]', role);
  await page.locator('#addselect_searchtext').pressSequentially(email);
  await page.locator('#addselect option', { hasText: email }).waitFor({ state: 'attached', ...patience });
  await page.locator('#addselect').selectOption(await page.locator('#addselect option', { hasText: email }).getAttribute('value'));
  await page.click('#add');
  await page.locator('#removeselect option', { hasText: email }).waitFor({ state: 'attached', ...patience });
}

/** The course's page of external tools: there the teacher puts the tool among the activities to add. */
export async function showInChooser(page, lms, course, type) {
  await open(page, `${lms}/mod/lti/coursetools.php?id=${course}`);
  const toggle = page.locator(`#showinactivitychooser-toggle-${type}`);
  if (await toggle.isChecked()) return;
  const isSaved = (response) => response.url().includes('toggle_showinactivitychooser');
  const [saved] = await Promise.all([page.waitForResponse(isSaved), toggle.press('Space')]);
  assert.match(await saved.text(), /"error":false/);
}

/** Adds the tool to the course as a teacher does, up to the tool's own page to choose from; that page's frame. */
export async function chooseActivity(page, lms, course, type) {
  await open(page, `${lms}/course/view.php?id=${course}`);
  const editing = page.locator('.editmode-switch-form input[name="setmode"]');
  if (!(await editing.isChecked())) {
    await Promise.all([page.waitForNavigation(patience), editing.press('Space')]);
    await settled(page);
  }
  await page.locator('[data-action="open-chooser"]:visible').first().click();
  await page.locator(`.modchooser a[href*="typeid=${type}"]`).first().click();
  await page.waitForURL(/\/course\/modedit\.php/, patience);
  await settled(page);
  await page.locator('button[name="selectcontent"], input[name="selectcontent"]').click();
  const element = await page.waitForSelector('.modal.show iframe', patience);
  const frame = await element.contentFrame();
  await frame.waitForSelector('main h1', patience);
  return frame;
}

/** Once the teacher's form is filled by what the tool sent; the number of the new activity. */
export async function saveActivity(page, title) {
  await page.waitForFunction((text) => document.querySelector('#id_name')?.value.includes(text), title, patience);
  await page.click('#id_submitbutton');
  await page.waitForURL(/\/mod\/lti\/view\.php/, patience);
  return new URL(page.url()).searchParams.get('id');
}

/** Opens an activity; the tool's frame in Moodle's page, once it shows where a launch ends. */
export async function launch(page, address, tool) {
  await page.goto(address);
  const element = await page.waitForSelector('iframe#contentframe', patience);
  const frame = await element.contentFrame();
  await frame.waitForURL((url) => url.origin === tool && !url.pathname.startsWith('/lti/log'), patience);
  await frame.waitForSelector('main h1', patience);
  return frame;
}

/** What the user report of the gradebook shows for an activity: "" where it has no row, else the row's text. */
export async function gradeRow(page, lms, course, activity) {
  await open(page, `${lms}/grade/report/user/index.php?id=${course}`);
  const row = page.locator('table.user-grade tr', { has: page.locator(`a[href*="/mod/lti/"][href*="id=${activity}"]`) });
  return (await row.count()) === 0 ? '' : row.first().innerText();
}

/** The grader report's "Grade analysis" in the menu of the only graded cell: where Moodle opens the work behind a grade. */
export async function gradeAnalysis(page, lms, course) {
  await open(page, `${lms}/grade/report/grader/index.php?id=${course}`);
  await page.locator('td.gradecell button[data-toggle="dropdown"]').first().click();
  const item = page.locator('a[href*="/mod/lti/grade.php"][href*="userid="]:visible');
  await item.waitFor(patience);
  return item.getAttribute('href');
}
