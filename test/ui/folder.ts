import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { until } from './until';

/** Texts of files by their names in a folder, e.g. `{ 'ferry.md': '# The Ferry' }`. */
export type Files = Readonly<Record<string, string>>;

/** A folder on the disk that a case works in. */
export class Folder {
  /** @param isWorkspace whether a window has it as its workspace, not below it */
  constructor(
    readonly path: string,
    readonly isWorkspace = false,
  ) {}

  /** How VS Code tells a file in it from others of its name; empty where it says nothing. */
  get description(): string {
    return this.isWorkspace ? '' : basename(this.path);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, text: string): string {
    const file = this.file(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** Writes each text into the file of its name. */
  writeAll(files: Files): void {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  /** The text of a file; empty where there is none. */
  read(name: string): string {
    const file = this.file(name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  has(name: string): boolean {
    return existsSync(this.file(name));
  }

  /** Waits until a file says what is expected. VS Code empties a file before it fills it. @returns its text */
  until(name: string, what: string, expected: (text: string) => boolean): Promise<string> {
    return until(`${what} in ${name}`, () => {
      const text = this.read(name);
      return text !== '' && expected(text) ? text : undefined;
    });
  }
}
