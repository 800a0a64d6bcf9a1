/**
 * Periods with a proper name, by first and last year as they are usually bounded. The Wikidata item beside each says
 * which period is meant (Wikidata is CC0); periods whose bounds reference works dispute are left out.
 */
export const NAMED_PERIODS: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ['second world war', [1939, 1945]], // Q362
  ['world war ii', [1939, 1945]],
  ['world war two', [1939, 1945]],
  ['world war 2', [1939, 1945]],
  ['wwii', [1939, 1945]],
  ['first world war', [1914, 1918]], // Q361
  ['world war i', [1914, 1918]],
  ['world war one', [1914, 1918]],
  ['great war', [1914, 1918]],
  ['cold war', [1947, 1991]], // Q8683
  ['interwar period', [1918, 1939]], // Q154611
  ['american civil war', [1861, 1865]], // Q8676
  ['american revolution', [1775, 1783]], // Q40949
  ['american revolutionary war', [1775, 1783]],
  ['french revolution', [1789, 1799]], // Q6534
  ['napoleonic wars', [1803, 1815]], // Q78994
  ['korean war', [1950, 1953]], // Q8663
  ['vietnam war', [1955, 1975]], // Q8740
  ['spanish civil war', [1936, 1939]], // Q10859
  ['thirty years’ war', [1618, 1648]], // Q2487
  ['hundred years’ war', [1337, 1453]], // Q12551
  ['victorian era', [1837, 1901]], // Q182688
  ['victorian age', [1837, 1901]],
  ['edwardian era', [1901, 1910]], // Q183476
]);
