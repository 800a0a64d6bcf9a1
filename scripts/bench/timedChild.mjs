// The process of timed.mjs: node timedChild.mjs STAGES.mjs CONTENDER DOCUMENTS. Writes the timings as JSON.
import { pathToFileURL } from 'node:url';
import { contender } from './contenders.mjs';
import { timeBeside } from './timing.mjs';

const [stages, name, count] = process.argv.slice(2);
const { documents, run, rounds } = contender(name, Number(count), await import(pathToFileURL(stages).href));
console.log(JSON.stringify(timeBeside(documents, run, rounds)));
