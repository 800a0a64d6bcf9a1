import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** A room and what it may not import: the walls of the house (see CONTRIBUTING). */
const wall = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map((group) => ({ group: [group], message })) }] },
});

/** A test that waits for a time fails on a slow machine, and wastes the time on a quick one. */
const SLEEPS = [
  'CallExpression[callee.name="setTimeout"]',
  'CallExpression[callee.property.name=/^(setTimeout|waitForTimeout)$/]',
  'ImportDeclaration[source.value=/^(node:)?timers/]',
  'ImportExpression[source.value=/^(node:)?timers/]',
  'CallExpression[callee.name="require"][arguments.0.value=/^(node:)?timers/]',
].map((selector) => ({
  selector,
  message: 'Wait for a state that has a name, not for a time: see CONTRIBUTING, Tests.',
}));

const NODE = ['node:*'];
const UPWARD = (...rooms) => rooms.map((room) => `**/${room}/**`);

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '.cache/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['src/**/*.ts', 'test/**/*.ts'] })),
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      // Article text may hold any character; some are looked for by number.
      'no-control-regex': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      // An index that a loop or a search has just checked is no guess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // VS Code's disposables are plain objects with a `dispose`.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
      },
    },
  },
  {
    // What it holds runs in a page.
    files: ['scripts/bench/timelineDriver.mjs'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        requestAnimationFrame: 'readonly',
        WheelEvent: 'readonly',
        PointerEvent: 'readonly',
        MouseEvent: 'readonly',
      },
    },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['test/**/*.{ts,mjs}'], rules: { 'no-restricted-syntax': ['error', ...SLEEPS] } },
  wall(
    ['src/core/**/*.ts'],
    ['vscode', ...NODE, ...UPWARD('host', 'webview', 'worker', 'shared', 'cli')],
    'The core is pure: a string in, JSON out.',
  ),
  wall(
    ['src/shared/**/*.ts'],
    ['vscode', ...NODE, ...UPWARD('host', 'webview', 'worker', 'cli')],
    'Protocols are pure.',
  ),
  wall(
    ['src/webview/**/*.ts'],
    ['vscode', ...NODE, ...UPWARD('host', 'worker', 'cli')],
    'A webview talks to the host by messages.',
  ),
  wall(
    ['src/worker/**/*.ts'],
    ['vscode', ...UPWARD('host', 'webview', 'cli')],
    'The worker talks to the host by messages.',
  ),
  wall(
    ['src/host/**/*.ts'],
    [...UPWARD('webview', 'worker', 'cli'), '**/core/markdown/**', '**/core/actors/**', '**/core/time/**'],
    'The host asks the article service; it never parses.',
  ),
);
