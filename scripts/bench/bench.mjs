// npm run bench [-- PART…]: measures time, memory and size, beside others, and writes docs/speed.md; with parts only those.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from '../lib/bundle.mjs';
import { root } from '../lib/paths.mjs';
import { ensurePeers } from '../lib/peers.mjs';
import { runScript, say, withProgress } from '../lib/progress.mjs';
import { activation } from './activation.mjs';
import { annotationsInWorkspace } from './annotations.mjs';
import { edits } from './edits.mjs';
import { growth } from './growth.mjs';
import { host } from './host.mjs';
import { hostile } from './hostile.mjs';
import { memoryOf } from './memory.mjs';
import { page } from './page.mjs';
import { besidePeers } from './peers.mjs';
import { shipped, size } from './size.mjs';
import { asDocuments, texts } from './texts.mjs';
import { timelineSpeed } from './timeline.mjs';

const file = join(root, 'docs', 'speed.md');

/** Each part: what is said while it runs, and how it is measured. */
const PARTS = {
  growth: ['timing the stages', ({ stages }) => growth(stages)],
  edits: ['typing', ({ stages }) => edits(stages)],
  hostile: ['reading hostile texts', ({ stages }) => hostile(stages)],
  memory: ['watching the memory', ({ stages, megabyte }) => memoryOf(stages, megabyte)],
  size: ['weighing model and lists', size],
  shipped: ['weighing what ships', shipped],
  host: ['reading books in VS Code', host],
  activation: ['starting VS Code', activation],
  annotations: ['listing annotations', annotationsInWorkspace],
  timeline: ['moving the timeline', timelineSpeed],
  peers: ['timing others on the same text', ({ stages, megabyte }) => besidePeers(stages, megabyte.length)],
};

await runScript(async () => {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
  const unknown = wanted.filter((part) => !(part in PARTS));
  if (unknown.length > 0)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  if (wanted.includes('peers')) await ensurePeers();
  const stages = await bundled(fileURLToPath(new URL('stages.ts', import.meta.url)));
  const { pieces, source } = texts();
  const [megabyte] = asDocuments(pieces, 1);
  const measured = { source, characters: megabyte.length };
  for (const part of wanted) {
    const [label, measure] = PARTS[part];
    measured[part] = await withProgress(label, () => measure({ stages, megabyte }));
  }
  const text = page(measured, existsSync(file) ? readFileSync(file, 'utf8') : '');
  writeFileSync(file, text);
  say(`\n${text}\ndocs/speed.md is written`);
});
