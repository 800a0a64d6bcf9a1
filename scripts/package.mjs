// npm run package: builds, and makes annotated-reader-VERSION.vsix with what it needs and nothing else.
// usage: npm run package [-- --built]   --built: dist/ is new already
import { statSync } from 'node:fs';
import { npm } from './lib/npm.mjs';
import { root } from './lib/paths.mjs';
import { runScript, say, withProgress } from './lib/progress.mjs';
import { packageExtension } from './lib/vsix.mjs';

await runScript(async () => {
  const isBuilt = process.argv.includes('--built');
  if (!isBuilt) await withProgress('building', () => npm(['run', 'build'], { cwd: root }));
  const { path, entries } = await withProgress('packaging', packageExtension);
  for (const { name, size } of entries) say(`  ${String(Math.ceil(size / 1024)).padStart(6)} kB  ${name}`);
  say(`${path} (${Math.ceil(statSync(path).size / 1024)} kB)`);
});
