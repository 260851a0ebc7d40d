interface Look {
  language: string;
  theme: 'auto' | 'light' | 'dark';
  /** A CSS width: the container's, which the widgets answer to. */
  width: string;
}

/** Makes the page around a story what a partner's page would be: a language, a colour scheme, a column. */
export function showOnPage({ language, theme, width }: Look): void {
  const root = document.documentElement;
  root.lang = language;
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  document.body.style.backgroundColor = 'Canvas';
  document.body.style.color = 'CanvasText';
  const column = document.querySelector<HTMLElement>('#storybook-root');
  if (column) column.style.maxWidth = width;
}
