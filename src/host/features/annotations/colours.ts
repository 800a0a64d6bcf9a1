import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';

/** The colours of highlights, as records have them; each has a theme colour `annotatedReader.highlight.NAME`. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

const SETTING = 'annotations.colours';

/** The colour that a record names; one that nobody here knows is shown as the first. */
export const colourOf = (name: string | null): Colour => COLOURS.find((colour) => colour === name) ?? COLOURS[0];

/** What a colour means to the reader, by the setting; else the colour itself. */
export function meaningOf(colour: Colour): string {
  const meanings: unknown = vscode.workspace.getConfiguration('annotatedReader').get(SETTING);
  const own = typeof meanings === 'object' && meanings ? (meanings as Record<string, unknown>)[colour] : undefined;
  return (typeof own === 'string' && plainLabel(own)) || colour.replace(/^./, (first) => first.toUpperCase());
}

/** Asks for a colour by what it means. @param current the one that is in force already */
export async function pickColour(title: string, current?: Colour): Promise<Colour | undefined> {
  const items = COLOURS.map((colour) => ({
    label: meaningOf(colour),
    description: colour === current ? `${colour}, now` : colour,
    iconPath: new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(`annotatedReader.highlight.${colour}Mark`)),
    colour,
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.colour;
}
