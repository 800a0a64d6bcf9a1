import type { Page } from '@playwright/test';

/** A place on the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a text stands in the rendered lines of the editor, or nothing where it is out of view. VS Code renders a line as
 * spans of tokens and its spaces as no-break spaces, and a wrapped line as several lines: a text that wraps is not found.
 */
export const boxOfText = (page: Page, text: string, occurrence: number): Promise<Box | undefined> =>
  page.evaluate(
    ({ wanted, nth }) => {
      const top = (line: Element) => line.getBoundingClientRect().top;
      const lines = [...document.querySelectorAll('.editor-instance .view-line')].sort((a, b) => top(a) - top(b));
      let left = nth;
      for (const line of lines) {
        const plain = line.textContent.replaceAll('\u00a0', ' ');
        for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
          left -= 1;
          if (left > 0) continue;
          const range = document.createRange();
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let before = 0;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (at >= before && at < before + length) range.setStart(node, at - before);
            if (at + wanted.length > before && at + wanted.length <= before + length) {
              range.setEnd(node, at + wanted.length - before);
              const { x, y, width, height } = range.getBoundingClientRect();
              return { x, y, width, height };
            }
            before += length;
          }
        }
      }
      return undefined;
    },
    { wanted: text, nth: occurrence },
  );

/** Whether a click at a place falls into the lines of an editor, and on nothing that lies over them. */
export const isInLines = (page: Page, { x, y }: Pick<Box, 'x' | 'y'>): Promise<boolean> =>
  page.evaluate(
    ([left, top]) => Boolean(document.elementFromPoint(left, top)?.closest('.monaco-editor .lines-content')),
    [x, y] as const,
  );
