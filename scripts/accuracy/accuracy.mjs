// npm run accuracy: scores the built core on the annotated corpora beside the project and writes docs/accuracy.md.
// usage: npm run accuracy [-- --crossed]   writes docs/accuracy-crossed.md instead: trains three models, some minutes each
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needCorpora } from '../lib/corpora.mjs';
import { root } from '../lib/paths.mjs';
import { ensurePeers } from '../lib/peers.mjs';
import { runScript, say } from '../lib/progress.mjs';
import { crossedFinder } from './crossed.mjs';
import { crossedPage, page } from './page.mjs';
import { BUILT_CORE } from './scoring.mjs';

function write(name, text) {
  writeFileSync(join(root, 'docs', name), text);
  say(`docs/${name} is written`);
}

await runScript(async () => {
  needCorpora();
  await ensurePeers();
  if (process.argv.includes('--crossed')) write('accuracy-crossed.md', crossedPage(await crossedFinder()));
  else write('accuracy.md', page(await import(pathToFileURL(BUILT_CORE).href)));
});
