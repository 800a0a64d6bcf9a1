/** The view types in `package.json`: of the editor, for which the extension is activated after a reload, and of the view. */
export const TIMELINE_EDITOR = 'annotatedReader.timeline';
export const TIMELINE_VIEW = 'annotatedReader.timelineView';
