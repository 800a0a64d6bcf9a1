// Takes the pictures of README from the browser test's screenshots. usage: npm test -- ui && npm run images
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from './lib/paths.mjs';

/** The picture in docs/images, and the screenshot it is. */
const PICTURES = {
  'card-actor.png': 'card-actor.light.png',
  'card-note.png': 'card-note.light.png',
  'timeline.png': 'timeline-axis.light.png',
  'timeline-list.png': 'timeline-list.dark.png',
  'sections.png': 'sections.dark.png',
};

const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });
for (const [picture, screenshot] of Object.entries(PICTURES)) {
  const from = join(outFolder, 'screenshots', screenshot);
  if (!existsSync(from)) throw new Error(`${from} is not there: npm test -- ui`);
  copyFileSync(from, join(folder, picture));
}
console.log(`${Object.keys(PICTURES).length} pictures in docs/images`);
