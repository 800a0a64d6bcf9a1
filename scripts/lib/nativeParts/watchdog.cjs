// Takes the place of native-watchdog, a native module that an install without builds lacks: ends the extension host when
// the process that started it is gone.
const process = require('node:process');
const { setInterval } = require('node:timers');

const LOOK_MS = 3_000;
const PARENT_GONE = 87;

exports.start = (parent) => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(PARENT_GONE);
    }
  };
  setInterval(look, LOOK_MS).unref();
};
exports.exit = (code) => process.exit(code);
