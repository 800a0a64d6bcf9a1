// Runs some of the trial's scripts and tells what came of them: one of several processes.
// usage: node trialChild.mjs HALF FROM COUNT FOLDER   HALF: tuned or held; FOLDER: where annotated corpora lie
import { loadBundled } from '../lib/bundle.mjs';

const [half, first, number, folder] = process.argv.slice(2);
const [from, count] = [Number(first), Number(number)];
const { groundOf, runScript } = await loadBundled('test/unit/annotations/trial/trial.ts');

const ground = groundOf(half, folder);
const tally = {};
const wrong = [];
for (let nth = from; nth < from + count; nth += 1) {
  for (const { seed, quote, names, ...outcome } of runScript(ground, nth, true)) {
    for (const way of ['ours', 'open', 'theirs']) {
      const key = `${way} ${outcome[way].truth} ${outcome[way].result}`;
      tally[key] = (tally[key] ?? 0) + 1;
      if (way !== 'theirs' && outcome[way].result === 'wrong')
        wrong.push({ way, seed, quote, names, truth: outcome[way].truth });
    }
  }
}
process.stdout.write(JSON.stringify({ half, runs: count, articles: ground.articles.length, tally, wrong }));
