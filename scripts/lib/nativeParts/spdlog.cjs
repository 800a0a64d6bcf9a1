// Takes the place of @vscode/spdlog, a native module that an install without builds lacks: without it VS Code writes no
// log to the disk, and "Show Log" shows nothing. The same interface, in plain JavaScript; files are not rotated.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const INFO = 2;
let lowest = 0;

exports.version = 0;
exports.setLevel = (level) => void (lowest = level);
exports.setFlushOn = () => undefined; // every line is written at once

class Logger {
  #file;
  #level = INFO;
  #isFormatted = true;

  constructor(_kind, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  trace = (message) => this.#write(0, message);
  debug = (message) => this.#write(1, message);
  info = (message) => this.#write(2, message);
  warn = (message) => this.#write(3, message);
  error = (message) => this.#write(4, message);
  critical = (message) => this.#write(5, message);
  getLevel = () => this.#level;
  setLevel = (level) => void (this.#level = level);
  setPattern = () => undefined;
  clearFormatters = () => void (this.#isFormatted = false);
  flush = () => undefined;
  drop = () => undefined;

  #write(level, message) {
    if (level < Math.max(this.#level, lowest)) return;
    const now = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#isFormatted ? `${now} [${NAMES[level]}] ${message}\n` : message);
  }
}

exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
