// What people see of a step: its lines, without those that are for the runner.
const FOR_US = /^│ (results|running|ended) /;

/** @param {(text: string) => void} write @returns {(text: string) => void} takes pieces of text, passes on whole lines */
export function withoutOurLines(write) {
  let line = '';
  return (text) => {
    const lines = (line + text).split('\n');
    line = lines.pop();
    const shown = lines.filter((one) => !FOR_US.test(one));
    if (shown.length > 0) write(`${shown.join('\n')}\n`);
  };
}
