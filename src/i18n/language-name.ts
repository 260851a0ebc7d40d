/** A language's name in the language of the page; the code where the browser doesn't know it. */
export const languageName = (code: string, pageLanguage: string): string => {
  try {
    return new Intl.DisplayNames([pageLanguage, 'nb'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
