import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { analyzeArticle } from '../core/analyze';

const USAGE = `usage: annotated-reader analyze FILE… [--reference-date YYYY-MM-DD] [--language TAG]

Prints one JSON Article a line, in the order of the files. A file that cannot be read is named on
standard error, the others go on, and the exit status is 1.`;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (typeof request === 'string') {
    console.error(request);
    return 2;
  }
  let failed = 0;
  for (const file of request.files) {
    try {
      console.log(JSON.stringify(analyzeArticle(await readFile(file, 'utf8'), request.options)));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      failed += 1;
    }
  }
  return failed > 0 ? 1 : 0;
}

/** The files and options asked for, or what to tell the caller instead. */
function readArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'reference-date': { type: 'string' }, language: { type: 'string' } },
    });
    const [command, ...files] = positionals;
    if (command !== 'analyze' || files.length === 0) return USAGE;
    const { 'reference-date': referenceDate, language } = values;
    if (referenceDate !== undefined && !DAY.test(referenceDate)) {
      return `--reference-date wants a day such as 2019-10-24, not ${referenceDate}`;
    }
    return { files, options: { ...(referenceDate && { referenceDate }), ...(language && { language }) } };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}
