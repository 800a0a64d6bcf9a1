import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, ActorType } from '../../../src/core/model';
import { isLookedUp, isOnHost, summaryAddress, wikipediaBase } from '../../../src/core/wikipedia/request';

const BASE = 'https://en.wikipedia.org';

describe('whom Wikipedia is asked about', () => {
  it.each<[ActorType, boolean]>([
    ['person', true],
    ['organization', true],
    ['country', false],
    ['place', false],
    ['group', false],
    ['event', false],
    ['other', false],
  ])('%s: %s', (type, expected) => {
    const actor: Actor = { id: 'a', name: 'A', type, aliases: [], country: null, roles: [], expansions: [] };
    expect(isLookedUp(actor)).toBe(expected);
  });
});

describe('the base address', () => {
  it.each([
    ['https://en.wikipedia.org', 'https://en.wikipedia.org'],
    ['https://en.wikipedia.org/', 'https://en.wikipedia.org'],
    ['http://127.0.0.1:8080/mirror//?a=b#c', 'http://127.0.0.1:8080/mirror'],
  ])('%s is tidied', (setting, base) => {
    expect(wikipediaBase(setting)).toBe(base);
  });

  it.each(['', 'en.wikipedia.org', 'file:///etc/passwd', 'command:x', 'ftp://a.org', 'https://me:secret@a.org'])(
    '%j is none',
    (setting) => {
      expect(wikipediaBase(setting)).toBeUndefined();
    },
  );
});

describe('the address of a summary', () => {
  it('holds the name and nothing else', () => {
    expect(summaryAddress(BASE, ' Ada \n Lovelace ')).toBe(`${BASE}/api/rest_v1/page/summary/Ada_Lovelace`);
    expect(summaryAddress(BASE, 'AT&T/Bell?x')).toBe(`${BASE}/api/rest_v1/page/summary/AT%26T%2FBell%3Fx`);
    expect(summaryAddress(BASE, 'Émilie du Châtelet')).toMatch(/%C3%89milie_du_Ch%C3%A2telet$/);
  });

  it.each(['', ' ', '.', '..', '../x', 'a/../b', 'a#b', '[[a]]', 'a|b', '<a>', 'a\uD800', 'x'.repeat(300)])(
    'of %j is none, for that is no title',
    (name) => {
      expect(summaryAddress(BASE, name)).toBeUndefined();
    },
  );

  it('stays on the host and below the folder of the summaries, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const address = summaryAddress(BASE, name);
        if (address === undefined) return;
        const { origin, pathname, search, hash } = new URL(address);
        expect(origin).toBe(BASE);
        expect(pathname).toMatch(/^\/api\/rest_v1\/page\/summary\/[^/]+$/);
        expect(search + hash).toBe('');
      }),
    );
  });
});

describe('isOnHost', () => {
  it('knows its host by scheme, name and port', () => {
    expect(isOnHost('https://en.wikipedia.org/wiki/X', BASE)).toBe(true);
    const others = [
      'http://en.wikipedia.org/wiki/X',
      'https://en.wikipedia.org:8443/wiki/X',
      'https://en.wikipedia.org.elsewhere.example/',
      'https://en.wikipedia.org@elsewhere.example/',
      '//en.wikipedia.org/wiki/X',
      'command:x',
      '',
    ];
    expect(others.filter((address) => isOnHost(address, BASE))).toEqual([]);
  });
});
