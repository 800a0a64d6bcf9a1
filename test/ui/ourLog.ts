import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The name of our log's file; each window has one. */
const NAME = 'Annotated Reader.log';

/** What our extension logged in the newest window; empty before it logged anything. */
export function ourLog(dataFolder: string): string {
  const folder = join(dataFolder, 'data', 'logs');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(NAME));
  const paths = files.map((path) => join(folder, path));
  const newest = paths.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  return newest ? readFileSync(newest, 'utf8') : '';
}
