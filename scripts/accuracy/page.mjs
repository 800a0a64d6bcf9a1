// The pages of figures: what each table shows and how to read it.
import { peerTitle } from '../lib/peers.mjs';
import { MAPPING } from './compromise.mjs';
import { MAPPING as CHRONO_MAPPING } from './chrono.mjs';
import { MAPPING as COMPROMISE_DATES_MAPPING } from './compromiseDates.mjs';
import { partDatesTable, wholeDatesTable } from './dates.mjs';
import { crossedLinksTable, linksTable } from './links.mjs';
import { HELD, NOT_HELD, ours, partTable, wholeTable } from './names.mjs';
import { notesTable, tidied, unexpectedMarkers } from './notes.mjs';
import { MAPPING as RECOGNIZERS_MAPPING } from './recognizers.mjs';

/** docs/accuracy.md. @param {{ analyzeArticle: Function, tidyMarkdown: Function }} core the built one */
export const page = (core) => `# Accuracy

Written by \`npm run accuracy\` from the built core; in per cent. The texts are real and annotated by others.

## Notes and headings

The same articles as written (\`gfm\`, \`pandoc\`) and as pasted from a web page in seven ways. The last column: articles of
three repositories that were kept aside, looked at once; four faults found in them were then mended.

${notesTable()}

${unexpectedMarkers(core)}

${tidied(core)}

## Names

Strict: the same words and the same type; places of every kind count as one. Beside ours those of ${peerTitle('compromise')} on the
same documents by the same scorer: ${MAPPING}.

### On documents held out

Those whose id's SHA-1 begins with a byte below 64. The tagger never learnt from them. They are few in some corpora,
so a single figure swings by several points; [three-fold figures](accuracy-crossed.md) over the other documents swing less.

${partTable(ours, HELD)}

### On whole corpora

The tagger learnt from documents of the corpora marked *, so our figures flatter there.

${wholeTable()}

## One actor, many names

Over the names that were found, those held out among them. *Links*: pairs of differently written names of one actor, as \`Putin\` and \`Vladimir Putin\`;
libraries for JavaScript make none. *The rule* joins names whose words are a subset of another's, and acronyms, and is
given the annotated names. B³ also counts names that are written alike.

${linksTable()}

## Dates

Found: the right place. Value: the right place and the right day, month, year or span. Rules only, nothing learnt. The last
three columns are the value F1 of libraries on the same documents by the same scorer, each given the document's day (1 January
2000 where none is known):

- ${peerTitle('chrono-node')}: ${CHRONO_MAPPING}.
- ${peerTitle('compromise-dates')}: ${COMPROMISE_DATES_MAPPING}.
- ${peerTitle('@microsoft/recognizers-text-date-time')}: ${RECOGNIZERS_MAPPING}.

### Dates of documents held out

Those of the same split as for names; the latest rules were tuned on the other documents alone. They are few, so a single
figure swings by many points.

${partDatesTable(HELD)}

### Dates of whole corpora

${wholeDatesTable()}

\`recognizers-specs\` are the cases of Microsoft's own tests, a chat sentence each. There the ends of a span are exclusive and one
expression, some days keep every year open, and \`a few\` is three; articles are not annotated so, and ours follow articles.
A text of one short paragraph is read as a note, in which \`now\` and \`in the morning\` tell something and the ends of a span are one;
that reading helps here alone. The cases were read while the rules were written, so they are a regression list, not a measure.
`;

/** docs/accuracy-crossed.md. @param {import('./names.mjs').Finder} finder of the three models */
export const crossedPage = (finder) => `# Accuracy, crossed

Written by \`npm run accuracy -- --crossed\`; in per cent. The documents that are not held out (see
[accuracy](accuracy.md)) make three parts, by the second byte of their id's SHA-1. Each part is read by a tagger that learnt
from the other two, so no document is scored by a model that saw it. The word lists and rules are the same for all, and
were written with these documents at hand.

## Names

${partTable(finder, NOT_HELD)}

## One actor, many names

${crossedLinksTable(finder)}
`;
