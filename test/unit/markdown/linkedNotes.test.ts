import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';

const ICE = '# Ice\n\n';
const LOG = 'The log says so.';
const NOON = 'It came at noon.';

describe('notes that the markup of a page shows', () => {
  it.each([
    ['raised numbers', 'Thick.<sup>1</sup> It came.<sup>2</sup>\n\n## Notes\n\n1. LOG\n2. NOON\n'],
    [
      'raised links',
      'Thick.<sup><a href="#fn1" id="r1">1</a></sup> It came.<sup><a href="#fn2">2</a></sup>\n\n1. LOG\n2. NOON\n',
    ],
    ['links of Markdown', 'Thick.[1](#fn1) It came[2](#fn2).\n\n[1](#r1) LOG\n\n[2](#r2) NOON\n'],
    [
      'links in brackets',
      'Thick.[[1]](#_ftn1) It came.[[2]](#_ftn2)\n\n[[1]](#_ftnref1) LOG\n\n[[2]](#_ftnref2) NOON\n',
    ],
    [
      'an encyclopaedia’s links back',
      'Thick.[\\[1\\]](#cite_note-a-1) It came.[\\[2\\]](#cite_note-2)\n\n## References\n\n1.  [**^**](#cite_ref-a_1-0 "Jump up") LOG\n2.  [**^**](#cite_ref-2) NOON\n',
    ],
    ['labels over their notes', 'Thick.[1](#f-1) It came.[2](#f-2)\n\n[1](#a-1)\n\nLOG\n\n[2](#a-2)\n\nNOON\n'],
    [
      'named places',
      'Thick.<sup>1</sup> It came.<sup>2</sup>\n\n<a name="fn1"></a>1. LOG\n\n<a name="fn2"></a>2. NOON\n',
    ],
    [
      'links back behind the notes',
      'Thick.<sup>[1](#fn1)</sup> It came.<sup>[2](#fn2)</sup>\n\n1. LOG [↩](#r1)\n2. NOON [↩︎](#r2)\n',
    ],
    [
      'a list in HTML',
      'Thick.<a href="#fn1">[1]</a> It came.<a href="#fn2">[2]</a>\n\n<ol>\n<li id="fn1">LOG <a href="#r1">↩</a></li>\n<li id="fn2"><p>NOON <a href="#r2">↩</a></p></li>\n</ol>\n',
    ],
  ])('reads %s', (_, body) => {
    const text = ICE + body.replace('LOG', LOG).replace('NOON', NOON);
    const { references, definitions } = analyzeArticle(text).footnotes;
    expect(definitions.map((note) => [note.label, note.text])).toEqual([
      ['1', LOG],
      ['2', NOON],
    ]);
    expect(references.map(({ definition }) => definition)).toEqual([0, 1]);
    const marker = text.slice(references[0]!.span.start, references[0]!.span.end);
    expect(marker).toMatch(/^[<[].*1.*[\])>]$/);
  });

  it('takes powers for powers', () => {
    const text = `${ICE}Thick.<sup>1</sup> The sea was 20 m<sup>2</sup> of foam.<sup>2</sup>\n\n## Notes\n\n1. A.\n2. B.\n`;
    expect(analyzeArticle(text).footnotes.references.map(({ span }) => span.start)).toEqual([13, 63]);
  });

  it.each([
    [
      'a table of contents',
      '[1](#a) Thick\n[2](#b) Thin\n\n## A\n\nText.\n\n## B\n\nText.\n\n1. First step\n2. Second step\n',
    ],
    ['links to sections', 'See [Section 1](#one) and [2](#two).\n\n## One\n\nText.\n\n## Two\n\nText.\n'],
    ['ordinals and powers', 'The 1<sup>st</sup> of 3 m<sup>2</sup>.\n\n1. First step\n2. Second step\n'],
  ])('finds none in %s', (_, body) => {
    expect(analyzeArticle(ICE + body).footnotes.references).toEqual([]);
  });

  it('leaves the words around a marker as prose', () => {
    const text = `${ICE}Ada Lovelace<sup>1</sup> wrote to Charles Babbage.[2](#fn2)\n\n## Notes\n\n1. A.\n2. B.\n`;
    expect(analyzeArticle(text).mentions.map((mention) => mention.text)).toEqual(['Ada Lovelace', 'Charles Babbage']);
  });
});
