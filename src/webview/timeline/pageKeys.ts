import type { TimelineAction } from '../../shared/timelineProtocol';

const KEYS: Readonly<Record<string, TimelineAction>> = {
  '/': 'search',
  f: 'narrow',
  l: 'lanes',
  o: 'order',
  v: 'form',
  a: 'all',
};

/** What a key does anywhere on the page but where one types; keys with Ctrl, Alt or Meta belong to VS Code. */
export function pageKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>,
): TimelineAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || isTypedIn(event.target)) return undefined;
  return KEYS[event.key];
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
