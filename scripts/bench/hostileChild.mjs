// The process of hostile.mjs: node hostileChild.mjs STAGES.mjs NAME. Writes what the first reading takes as JSON.
import { pathToFileURL } from 'node:url';
import { now } from './clock.mjs';
import { HOSTILE } from './hostile.mjs';

const [stages, name] = process.argv.slice(2);
const { analyzeArticle } = await import(pathToFileURL(stages).href);
const text = HOSTILE[name]();
const started = now();
const { problems } = analyzeArticle(text);
console.log(
  JSON.stringify({ seconds: (now() - started) / 1000, problems: [...new Set(problems.map(({ code }) => code))] }),
);
