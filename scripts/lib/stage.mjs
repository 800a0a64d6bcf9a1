// Output of several tasks at once, kept readable: one is shown as it goes, the others' is kept until that one is done.

/**
 * @param {(text: string) => void} write
 * @returns {{ open: (name: string) => { write: (text: string) => void, close: () => void }, names: () => string[] }}
 */
export function createStage(write) {
  const tasks = [];
  const show = (task) => {
    if (task.kept) write(task.kept);
    task.kept = '';
  };
  /** The first is shown; one behind it that is done as well, is shown at once. */
  const goOn = () => {
    while (tasks.length > 0) {
      show(tasks[0]);
      if (!tasks[0].isClosed) return;
      tasks.shift();
    }
  };
  return {
    open(name) {
      const task = { name, kept: '', isClosed: false, isLineOpen: false };
      tasks.push(task);
      return {
        write(text) {
          task.isLineOpen = !text.endsWith('\n');
          task.kept += text;
          goOn();
        },
        close() {
          if (task.isLineOpen) task.kept += '\n';
          task.isClosed = true;
          goOn();
        },
      };
    },
    names: () => tasks.filter(({ isClosed }) => !isClosed).map(({ name }) => name),
  };
}
