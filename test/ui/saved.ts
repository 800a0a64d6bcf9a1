import { readFileSync } from 'node:fs';
import { until, type Workbench } from './workbench';

/** Saves what the editor shows until what is on disk is as expected. VS Code empties a file before it fills it. */
export async function saved({ page }: Workbench, file: string, expected: (text: string) => boolean): Promise<string> {
  return until(`what is saved in ${file}`, async () => {
    await page.keyboard.press('Control+S');
    const text = readFileSync(file, 'utf8');
    return text !== '' && expected(text) ? text : undefined;
  });
}
