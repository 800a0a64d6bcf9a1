// Runs some of the trial's scripts and tells what came of them: one of several processes.
// usage: node trialChild.mjs FROM COUNT FOLDER   FOLDER: where annotated corpora lie
import { loadBundled } from '../lib/bundle.mjs';

const [from, count] = process.argv.slice(2, 4).map(Number);
const { trialArticles } = await loadBundled('test/unit/annotations/trial/articles.ts');
const { prepared, runScript } = await loadBundled('test/unit/annotations/trial/trial.ts');

const articles = trialArticles(process.argv[4]).map(prepared);
const tally = {};
const wrong = [];
for (let seed = from; seed < from + count; seed += 1) {
  for (const { quote, names, ...outcome } of runScript(articles, seed, true)) {
    for (const way of ['ours', 'open', 'theirs']) {
      const key = `${way} ${outcome[way].truth} ${outcome[way].result}`;
      tally[key] = (tally[key] ?? 0) + 1;
      if (way !== 'theirs' && outcome[way].result === 'wrong') wrong.push({ way, seed, quote, names });
    }
  }
}
process.stdout.write(JSON.stringify({ runs: count, articles: articles.length, tally, wrong }));
