/** Mocha's browser build; it defines globals and exports nothing that we import. */
declare module 'mocha/mocha.js';
/** Every test file of a folder, imported; made by scripts/buildTests.mjs. */
declare module 'virtual:tests';
