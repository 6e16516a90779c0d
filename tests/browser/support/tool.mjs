// The tool by itself, for an LMS that is there already: a free port, a temporary data folder, stopped by its process id.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { binary, ended, freePort, root } from './demo.mjs';

const seeder = join(dirname(binary), '..', 'tests', 'browser_seed');
const patienceMs = 30_000;

function listening(child, output) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the tool ${why}:\n${output.text}`));
    const timer = setTimeout(() => fail('does not listen in time'), patienceMs);
    child.once('error', (error) => fail(`does not start (${error.message})`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stderr.on('data', () => {
      if (!output.text.includes('listening')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * `run(...words)`: a command of the program on the same data, its output. `seed(...words)`: see tests/browser_seed.
 * @returns {Promise<{origin: string, output: {text: string}, run: Function, seed: Function, stop: () => Promise<void>}>}
 */
export async function startTool() {
  const folder = await mkdtemp(join(tmpdir(), 'groeipad-browser-'));
  const env = {
    ...process.env,
    GROEIPAD_LISTEN: `127.0.0.1:${await freePort()}`,
    GROEIPAD_DATA_DIR: folder,
    GROEIPAD_ALLOW_LOOPBACK_PLATFORMS: 'true',
  };
  const child = spawn(binary, ['serve'], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const output = { text: '' };
  child.stderr.on('data', (chunk) => (output.text += chunk));
  const ask = async (program, words) => (await promisify(execFile)(program, words, { cwd: root, env })).stdout;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await listening(child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin: env.GROEIPAD_LISTEN.replace('127.0.0.1', 'http://localhost'),
    output,
    run: (...words) => ask(binary, words),
    seed: (...words) => ask(seeder, [`sqlite:${join(folder, 'groeipad.db')}`, ...words]),
    stop,
  };
}
