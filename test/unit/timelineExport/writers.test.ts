import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/shared/timelineExport/formats';
import { answerOf } from '../../../src/worker/answers';
import { BEFORE_CHRIST, chronology, CONTEXT, item } from './chronology';

const TEXTS = FORMATS.filter((format) => format.kind === 'text');

describe.each(TEXTS)('the worker, asked for $label', ({ id }) => {
  const ask = (...items: Parameters<typeof chronology>[0]) =>
    answerOf({ type: 'writeTimeline', format: id, model: chronology(items), context: CONTEXT });

  it('says every event or counts it', () => {
    const { text, leftOut } = ask(BEFORE_CHRIST, item()) as { text: string; leftOut: number };
    expect(text).toContain('Abe and Putin meet in Sochi');
    expect(leftOut).toBe(text.includes('Caesar falls') ? 0 : 1);
  });

  it('says the same of the same', () => {
    expect(ask(item())).toEqual(ask(item()));
  });

  it('holds nothing of where the article lies', () => {
    expect(JSON.stringify(ask(item()))).not.toMatch(/home|ada/);
  });
});
