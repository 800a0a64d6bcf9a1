// npm run bench: measures time, memory and size, beside others, and writes docs/speed.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from '../lib/bundle.mjs';
import { root } from '../lib/paths.mjs';
import { ensurePeers } from '../lib/peers.mjs';
import { runScript, say, withProgress } from '../lib/progress.mjs';
import { activation } from './activation.mjs';
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

await runScript(async () => {
  await ensurePeers();
  const stages = await bundled(fileURLToPath(new URL('stages.ts', import.meta.url)));
  const { pieces, source } = texts();
  const [megabyte] = asDocuments(pieces, 1);
  const measured = {
    source,
    characters: megabyte.length,
    growth: await withProgress('timing the stages', () => growth(stages)),
    edits: await withProgress('typing', () => edits(stages)),
    hostile: await withProgress('reading hostile texts', () => hostile(stages)),
    memory: await withProgress('watching the memory', () => memoryOf(stages, megabyte)),
    size: await withProgress('weighing model and lists', size),
    shipped: await withProgress('weighing what ships', shipped),
    host: await withProgress('reading books in VS Code', host),
    activation: await withProgress('starting VS Code', activation),
    timeline: await withProgress('moving the timeline', timelineSpeed),
    peers: await withProgress('timing others on the same text', () => besidePeers(stages, megabyte.length)),
  };
  const text = page(measured);
  writeFileSync(join(root, 'docs', 'speed.md'), text);
  say(`\n${text}\ndocs/speed.md is written`);
});
