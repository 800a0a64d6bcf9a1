/** The colour themes that every surface is looked at in, and the class by which the page says that one is in force. */
export const THEMES = {
  dark: { name: 'Default Dark Modern', sign: 'dark_modern' },
  light: { name: 'Default Light Modern', sign: 'light_modern' },
  contrast: { name: 'Default High Contrast', sign: 'hc_black' },
  contrastLight: { name: 'Default High Contrast Light', sign: 'hc_light' },
} as const;

export type Theme = keyof typeof THEMES;

/** Those that most surfaces are looked at in. */
export const LOOKS = ['dark', 'light', 'contrast'] as const satisfies readonly Theme[];
