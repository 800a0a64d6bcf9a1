/** An article to annotate, of which the same words stand twice. */
export const FERRY = [
  '# The Ferry',
  '',
  'The council bought a ferry in 1998, and sold it in 2004 to Ada Lovell.',
  '',
  '## The sale',
  '',
  'Nobody knows what was paid for it. The council bought a ferry once, and never again.',
  '',
].join('\n');
