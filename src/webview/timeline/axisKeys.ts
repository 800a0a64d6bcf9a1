/** What a key does on the time axis. */
export type AxisCommand =
  /** To the next or an earlier event; ±Infinity goes to the end. */
  | { readonly type: 'step'; readonly by: number }
  /** To the sentence of the event, with the keyboard or without. */
  | { readonly type: 'go'; readonly focus: boolean }
  /** Moves the view by a share of its width. */
  | { readonly type: 'pan'; readonly by: number }
  | { readonly type: 'zoom'; readonly direction: 'in' | 'out' | 'all' }
  | { readonly type: 'leave' };

const PAN = 0.25;
const PAGE = 0.8;

const KEYS: Readonly<Record<string, AxisCommand>> = {
  ArrowRight: { type: 'step', by: 1 },
  ArrowDown: { type: 'step', by: 1 },
  ArrowLeft: { type: 'step', by: -1 },
  ArrowUp: { type: 'step', by: -1 },
  Home: { type: 'step', by: -Infinity },
  End: { type: 'step', by: Infinity },
  'Shift+ArrowRight': { type: 'pan', by: PAN },
  'Shift+ArrowLeft': { type: 'pan', by: -PAN },
  PageDown: { type: 'pan', by: PAGE },
  PageUp: { type: 'pan', by: -PAGE },
  '+': { type: 'zoom', direction: 'in' },
  '=': { type: 'zoom', direction: 'in' },
  '-': { type: 'zoom', direction: 'out' },
  '0': { type: 'zoom', direction: 'all' },
  Enter: { type: 'go', focus: true },
  ' ': { type: 'go', focus: false },
  Escape: { type: 'leave' },
};

/** The command of a key, or undefined. Keys with Ctrl, Alt or Meta belong to VS Code. */
export function axisKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): AxisCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const shifted = event.shiftKey && event.key.startsWith('Arrow');
  return KEYS[shifted ? `Shift+${event.key}` : event.key];
}
