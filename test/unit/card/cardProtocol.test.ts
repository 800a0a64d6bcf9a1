import { describe, expect, it } from 'vitest';
import { commandAt, isCardRequest } from '../../../src/shared/cardProtocol';

describe('messages of the card’s page', () => {
  it('are known or ignored', () => {
    expect(
      [{ type: 'ready' }, { type: 'run', address: 'a' }, { type: 'failed', message: 'm' }].every(isCardRequest),
    ).toBe(true);
    expect(
      [null, 'ready', {}, { type: 'run' }, { type: 'run', address: 1 }, { type: 'failed' }, { type: 'show' }].some(
        isCardRequest,
      ),
    ).toBe(false);
  });
});

describe('the address of a command', () => {
  const allowed = ['reader.go'];

  it('names the command and its arguments', () => {
    const target = { uri: 'file:///a%20(b).md', start: 1, end: 2 };
    const address = `command:reader.go?${encodeURIComponent(JSON.stringify([target]))}`;
    expect(commandAt(address, allowed)).toEqual({ id: 'reader.go', args: [target] });
    expect(commandAt('command:reader.go', allowed)).toEqual({ id: 'reader.go', args: [] });
  });

  it.each([
    'command:workbench.action.closeWindow',
    'command:reader.goElsewhere',
    'https://example.org/command:reader.go',
    'command:reader.go?%',
    'command:reader.go?[1',
    'command:reader.go?%7B%7D',
    '',
  ])('%j is none', (address) => {
    expect(commandAt(address, allowed)).toBeUndefined();
  });
});
