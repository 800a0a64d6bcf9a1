import * as vscode from 'vscode';
import { Fingerprints } from '../../../core/reading/fingerprints';
import { growParts, partId, type Part } from '../../../core/reading/parts';
import { growProgress, NO_PROGRESS, type Progress } from '../../../core/reading/progress';
import { ReadThrough } from '../../../core/reading/readThrough';
import { withMarks, type ReadingRecord } from '../../../core/reading/record';
import type { SectionNode } from '../../../core/sectionTree';
import type { AnalysedArticle } from '../../articleService';
import type { Slices } from '../../slices';
import type { ReadingStore } from './readingStore';

/** An analysis with the parts of its article. */
interface Shown {
  readonly analysed: AnalysedArticle;
  readonly address: string;
  readonly nodes: readonly SectionNode[];
  readonly parts: readonly Part[];
}

/**
 * What was read of the article before the reader.
 *
 * The fingerprints of its parts are made here, in slices, and not by the worker, which would have to know the very version
 * asked for: it may be reading a newer one, or was started anew and knows none. It takes some 80 ms a megabyte, once; after
 * an edit, only for what changed.
 */
export class ShownReading implements vscode.Disposable {
  readonly #store: ReadingStore;
  readonly #slices: Slices;
  readonly #fingerprints = new Fingerprints();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** What is being read of each open article. */
  readonly #throughs = new Map<string, ReadThrough>();
  #shown: Shown | undefined;
  /** Fingerprints of the parts, as long as this article is shown. */
  #prints: Promise<readonly string[]> | undefined;
  #progress = NO_PROGRESS;
  /** Counts how often it was asked what is read: only the latest answer counts. */
  #readings = 0;

  /** Another article, or more or less of it was read. */
  readonly onDidChange = this.#changed.event;

  constructor(store: ReadingStore, slices: Slices) {
    this.#store = store;
    this.#slices = slices;
    this.#subscription = store.onDidChange((address) => {
      if (address === this.#shown?.address) void this.#read();
    });
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  get progress(): Progress {
    return this.#progress;
  }

  get record(): ReadingRecord | undefined {
    return this.#shown && this.#store.recordOf(this.#shown.address);
  }

  isRead(node: SectionNode): boolean {
    return this.#progress.ids.has(partId(node));
  }

  /** Shows an analysis; resolves when it is known what of it was read, or when another one is shown. */
  async show(analysed: AnalysedArticle | undefined, nodes: readonly SectionNode[], isWanted: () => boolean) {
    const parts = analysed && (await this.#slices.run(growParts(nodes, analysed.article, analysed.text), isWanted));
    if (!isWanted()) return;
    this.#prints = undefined;
    this.#shown = analysed && {
      analysed,
      address: analysed.uri.toString(),
      nodes,
      parts: parts ?? [],
    };
    if (this.#shown) this.#throughOf(this.#shown).show(this.#shown.parts);
    await this.#read();
  }

  /** Forgets what is seen of an article that is closed. */
  close(address: string): void {
    this.#throughs.delete(address);
  }

  /** Marks sections by hand, their subsections with them. */
  async mark(nodes: readonly SectionNode[], isRead: boolean): Promise<void> {
    const ids = idsOf(nodes);
    if (this.#shown) this.#throughOf(this.#shown).settle(ids);
    await this.#mark(ids, isRead);
  }

  /** Notes what was on the screen for so long; true where more of it would bring more. */
  see(spans: Parameters<ReadThrough['see']>[0], ms: number, wordsPerMinute: number): boolean {
    if (!this.#shown) return false;
    const { read, gained } = this.#throughOf(this.#shown).see(spans, ms, wordsPerMinute);
    if (read.length > 0) void this.#mark(read, true);
    return gained;
  }

  /** Forgets all that was read, and where. @returns how to take that back */
  forget(): (() => void) | undefined {
    if (!this.#shown) return undefined;
    const { address } = this.#shown;
    const record = this.#store.recordOf(address);
    this.#throughs.delete(address);
    this.#throughOf(this.#shown).show(this.#shown.parts);
    this.#store.forget(address);
    return () => this.#store.change(address, () => record);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #mark(ids: readonly string[], isRead: boolean): Promise<void> {
    const shown = this.#shown;
    const prints = shown && (await this.#printsOf(shown));
    if (!prints) return;
    const marked = new Set(ids);
    const isMarked = (_: string, at: number) => !shown.parts[at]!.isBare && marked.has(shown.parts[at]!.id);
    this.#store.change(shown.address, (record) => withMarks(record, prints.filter(isMarked), isRead));
  }

  async #read(): Promise<void> {
    const shown = this.#shown;
    const read = new Set(this.record?.read);
    const prints = shown && read.size > 0 ? await this.#printsOf(shown) : [];
    const reading = (this.#readings += 1);
    const steps = growProgress(shown?.parts ?? [], (at) => read.has(prints[at] ?? ''));
    const progress = await this.#slices.run(steps, () => reading === this.#readings);
    if (this.#shown !== shown || !progress) return; // another article, or more was read meanwhile
    this.#progress = progress;
    if (shown) this.#throughOf(shown).known = progress.ids;
    this.#changed.fire();
  }

  #printsOf({ parts, analysed }: Shown): Promise<readonly string[]> {
    this.#prints ??= this.#slices.run(this.#fingerprints.grow(parts, analysed.text)).then((prints = []) => prints);
    return this.#prints;
  }

  #throughOf({ address }: Shown): ReadThrough {
    const through = this.#throughs.get(address) ?? new ReadThrough();
    this.#throughs.set(address, through);
    return through;
  }
}

const idsOf = (nodes: readonly SectionNode[]): string[] =>
  nodes.flatMap((node) => [partId(node), ...idsOf(node.children)]);
