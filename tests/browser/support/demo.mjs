// A demo of its own for one test file: free ports, a temporary data folder, stopped by its process id.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const binary = process.env.GROEIPAD_BINARY ?? join(root, 'build', 'release', 'lti-tool', 'groeipad');
const patienceMs = 90_000;

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function ended(process) {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once('exit', resolve);
  });
}

/** Resolves once the demo has printed its address. */
function ready(process, output) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the demo ${why}:\n${output.text}`));
    const timer = setTimeout(() => fail('said nothing in time'), patienceMs);
    process.once('error', (error) => fail(`does not start (${error.message})`));
    process.once('exit', (code) => fail(`ended with ${code}`));
    process.stdout.on('data', () => {
      if (!output.text.includes('http://127.0.0.1:')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** @returns {Promise<{tool: string, lms: string, stop: () => Promise<void>}>} origins without a closing slash */
export async function startDemo() {
  const [toolPort, lmsPort] = [await freePort(), await freePort()];
  const folder = await mkdtemp(join(tmpdir(), 'groeipad-browser-'));
  const args = ['demo', '--listen', `127.0.0.1:${toolPort}`, '--lms-port', `${lmsPort}`, '--data-dir', folder];
  const child = spawn(binary, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output.text += chunk));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { tool: `http://localhost:${toolPort}`, lms: `http://127.0.0.1:${lmsPort}`, output, stop };
}
