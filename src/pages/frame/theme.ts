import { keepChoice } from '../../words/keepChoice.ts';

export const themes = ['light', 'dark', 'system'] as const;

export type Theme = (typeof themes)[number];

const key = 'theme';

/** What was chosen; a script in `index.html` puts it in force before the first paint. */
export function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return themes.find((each) => each === theme) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  keepChoice(key, theme === 'system' ? null : theme);
}
