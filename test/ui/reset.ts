// How a window is put back between two cases: by one key, and looked at afterwards.

/** Bound to all that puts a window back. */
export const RESET_KEY = 'Control+Alt+Shift+Q';

/** In order. The last one shows an empty picker: the sign that those before it are done. */
const COMMANDS = [
  'notifications.clearAll',
  'closeReferenceSearch',
  'annotatedReader.unfollowActor',
  'annotatedReader.unpinCard',
  'annotatedReader.unfilterAnnotations',
  'workbench.action.closePanel',
  'workbench.action.closeAuxiliaryBar',
  'workbench.action.closeAllEditors',
  'workbench.view.extension.annotatedReader',
  'workbench.action.quickOpen',
];

/** VS Code's `keybindings.json`. */
export const RESET_KEYBINDINGS = [{ key: 'ctrl+alt+shift+q', command: 'runCommands', args: { commands: COMMANDS } }];

/**
 * Runs in the page: what is seen of a window's state, as text; or, given a text, whether it is the state. Two windows with
 * the same one differ in nothing that a case could trip over.
 */
export function windowState(expected: string | null): string {
  const isSeen = (selector: string) =>
    [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
  const panes = [...document.querySelectorAll('.part.sidebar .pane')].map((pane) => {
    const header = pane.querySelector('.pane-header');
    return [header?.querySelector('h3')?.textContent, header?.getAttribute('aria-expanded'), header?.textContent];
  });
  const ours = [...document.querySelectorAll('.statusbar-item[id^="annotated-reader"]')];
  const state = JSON.stringify({
    panes,
    tabs: document.querySelectorAll('.tab').length,
    parts: ['.part.panel', '.part.auxiliarybar'].filter(isSeen),
    overlays: [
      ...['.notification-toast', '.quick-input-widget', '.monaco-dialog-box', '.monaco-menu'],
      ...['.monaco-hover', '.review-widget', '.peekview-widget'],
    ].filter(isSeen),
    status: ours.filter((item) => item.getClientRects().length > 0).map(({ id }) => id),
    problems: document.querySelector('.statusbar-item[id="status.problems"]')?.textContent,
  });
  if (expected === null) return state;
  return state === expected ? state : '';
}

/** Runs in the page: titles of our views that are open now and were not, or the other way round. */
export function turnedViews(expected: string): string[] {
  const { panes } = JSON.parse(expected) as { panes: readonly (readonly [title: string, expanded: string])[] };
  const before = new Map(panes.map(([title, expanded]) => [title, expanded]));
  const headers = [...document.querySelectorAll('.part.sidebar .pane-header')];
  const titleOf = (header: Element) => header.querySelector('h3')?.textContent ?? '';
  return headers.filter((header) => before.get(titleOf(header)) !== header.getAttribute('aria-expanded')).map(titleOf);
}
