// Bundles the assets: node build.mjs --source DIR --out DIR --font FILE …
// Files keep plain names in the out folder; manifest.txt tells the name with a hash under which each is served.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: {
    source: { type: 'string' },
    out: { type: 'string' },
    font: { type: 'string', multiple: true, default: [] },
  },
});

const hashedNames = new Map();

function hashed(name, content) {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${digest}${name.slice(dot)}`;
}

async function put(name, content) {
  hashedNames.set(name, hashed(name, content));
  await writeFile(join(options.out, name), content);
}

// "/assets/font.woff2" in a style sheet becomes the name with the hash.
const knownAssets = {
  name: 'known-assets',
  setup(bundle) {
    bundle.onResolve({ filter: /^\/assets\// }, ({ path }) => {
      const served = hashedNames.get(basename(path));
      if (!served) return { errors: [{ text: `no such asset: ${path}` }] };
      return { path: `/assets/${served}`, external: true };
    });
  },
};

async function bundle(entry, name, settings = {}) {
  const result = await build({
    entryPoints: [join(options.source, entry)],
    bundle: true,
    minify: true,
    write: false,
    target: ['es2020', 'chrome100', 'firefox102', 'safari15'],
    legalComments: 'none',
    plugins: [knownAssets],
    ...settings,
  });
  await put(name, result.outputFiles[0].contents);
}

await mkdir(options.out, { recursive: true });
for (const file of options.font) await put(basename(file), await readFile(file));
for (const name of ['icons.svg', 'mark.svg']) {
  const drawing = await readFile(join(options.source, name), 'utf8');
  await put(name, drawing.trim().replace(/>\s+</g, '><'));
}
await bundle('app.css', 'app.css');
await bundle('storage.ts', 'storage.js', { format: 'iife' });
await bundle('learn.ts', 'learn.js', { format: 'iife' });
await bundle('staff.ts', 'staff.js', { format: 'iife' });
await bundle('send.ts', 'send.js', { format: 'iife' });
const lines = [...hashedNames].map(([name, served]) => `${name} ${served}\n`);
await writeFile(join(options.out, 'manifest.txt'), lines.sort().join(''));
