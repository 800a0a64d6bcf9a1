import type * as vscode from 'vscode';
import { readRecords, writeRecords, type Records } from '../../core/annotations/records';

const KEY = 'annotations.waiting';

/**
 * Records that could not be written where they belong, as on a full disk or in a folder that is read-only: kept by VS Code
 * among its own data, over restarts, until they can.
 */
export class Backup {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** What waits to be written into a file. */
  waiting(file: vscode.Uri): Records | undefined {
    const text = this.#all()[file.toString()];
    return typeof text === 'string' ? readRecords(text) : undefined;
  }

  keep(file: vscode.Uri, records: Records): Thenable<void> {
    return this.#memento.update(KEY, { ...this.#all(), [file.toString()]: writeRecords(records) });
  }

  async forget(file: vscode.Uri): Promise<void> {
    const { [file.toString()]: written, ...rest } = this.#all();
    if (written !== undefined) await this.#memento.update(KEY, rest);
  }

  #all(): Readonly<Record<string, unknown>> {
    return this.#memento.get<Readonly<Record<string, unknown>>>(KEY, {});
  }
}
