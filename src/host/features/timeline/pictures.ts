import type { PictureFormatId } from '../../../shared/timelineExport/formats';

/** What came of asking the page for a picture: SVG as text or PNG in base64, or a sentence that says why there is none. */
export type PictureOutcome = { readonly data: string } | { readonly failure: string };

/** So long the page may take, in milliseconds; it starts anew when it comes into view, which takes a slow machine a while. */
const PATIENCE = 60_000;

interface Waiting {
  readonly outcome: Promise<PictureOutcome>;
  readonly settle: (outcome: PictureOutcome) => void;
}

/** Pictures that were asked of the page and have not come yet, at most one of a format. */
export class Pictures {
  readonly #waiting = new Map<PictureFormatId, Waiting>();

  /** What the page is still to draw. */
  get asked(): readonly PictureFormatId[] {
    return [...this.#waiting.keys()];
  }

  /** Waits until the page answers, or has not for too long; who asks for the same meanwhile gets the same. */
  wait(format: PictureFormatId): Promise<PictureOutcome> {
    const waiting = this.#waiting.get(format) ?? this.#start(format);
    return waiting.outcome;
  }

  /** The page has answered. What nobody waits for any more is dropped. */
  settle(format: PictureFormatId, outcome: PictureOutcome): void {
    this.#waiting.get(format)?.settle(outcome);
  }

  /** The page is gone. */
  giveUp(): void {
    for (const format of this.asked) this.settle(format, { failure: 'The timeline was closed before it was drawn.' });
  }

  #start(format: PictureFormatId): Waiting {
    let settle: Waiting['settle'] = () => undefined;
    const outcome = new Promise<PictureOutcome>((resolve) => {
      const late = { failure: `The timeline did not draw itself within ${PATIENCE / 1000} seconds.` };
      const timer = setTimeout(() => settle(late), PATIENCE);
      settle = (answer) => {
        clearTimeout(timer);
        this.#waiting.delete(format);
        resolve(answer);
      };
    });
    const waiting = { outcome, settle };
    this.#waiting.set(format, waiting);
    return waiting;
  }
}
