// Debian's Chromium with nothing of its own on the network, in profiles that block as much as a test asks for.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-pings',
];
if (process.getuid?.() === 0) args.push('--no-sandbox');

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

/** Preferences as Chromium's settings page writes them; all are of one profile. */
export const thirdPartyCookiesAllowed = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
export const thirdPartyCookiesBlocked = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };

/** As in browsers without partitioned cookies: the tool keeps none in the LMS's frame, all in a window of its own. */
export function cookiesBlockedInFrame({ tool, lms }) {
  const pattern = `${tool},${lms}`;
  const settings = { [pattern]: { setting: 2 } };
  return { profile: { content_settings: { exceptions: { cookies: settings } } } };
}

/**
 * One browser with a new profile. `preferences` are in the profile from the start.
 * @returns {Promise<{context: import('playwright-core').BrowserContext, close: () => Promise<void>}>}
 */
export async function openBrowser({ preferences, viewport = desktop, flags = [], ...options } = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'groeipad-chromium-'));
  if (preferences) {
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, ...flags],
    viewport,
    locale: 'nl-NL',
    ...options,
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, close };
}
