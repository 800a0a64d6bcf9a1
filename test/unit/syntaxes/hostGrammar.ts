import type { IRawGrammar } from 'vscode-textmate';
import { MARKDOWN } from './tokenize';

/** Just enough Markdown, in the scopes VS Code's own grammar uses, to see what the injection does and leaves alone. */
export const host = {
  scopeName: MARKDOWN,
  patterns: [{ include: '#block' }],
  repository: {
    block: { patterns: [{ include: '#fence' }, { include: '#rawBlock' }, { include: '#paragraph' }] },
    fence: { name: 'markup.fenced_code.block.markdown', begin: '(^|\\G)\\s*(`{3,})', end: '(^|\\G)\\s*\\2\\s*$' },
    rawBlock: { name: 'markup.raw.block.markdown', match: '(^|\\G) {4}.*$' },
    paragraph: {
      name: 'meta.paragraph.markdown',
      begin: '(^|\\G) {0,3}(?=\\S)',
      while: '(^|\\G)(?=never)',
      patterns: [{ include: '#inline' }],
    },
    inline: {
      patterns: [
        { name: 'markup.inline.raw.string.markdown', match: '`[^`]+`' },
        { name: 'meta.link.inline.markdown', match: '\\[[^\\]]*\\]\\([^)]*\\)' },
        { name: 'meta.link.reference.markdown', match: '\\[[^\\]\\s]+\\]' },
        { name: 'markup.italic.markdown', match: '\\*[^*]+\\*' },
      ],
    },
  },
} as unknown as IRawGrammar;
