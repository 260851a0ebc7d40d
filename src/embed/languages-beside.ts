import type { Settings } from '../settings.js';

/** What the file of each further language must be (Subresource Integrity), by its code; the build puts it in. */
declare const languageHashes: Readonly<Record<string, string>> | undefined;

/** The further languages whose words lie beside the script of a version, each fetched when a widget is to speak it. */
export const languagesBeside = (script: Element | undefined, version: string): Settings['languages'] => {
  const fetched = async (language: string, integrity: string): Promise<object> => {
    // From the moving folder, too: what is in there may be newer than what a browser has kept of the script.
    const address = new URL(
      `../v${version}/locales/${language}.json`,
      (script as HTMLScriptElement | undefined)?.src,
    );
    const answer = await fetch(address, { integrity, credentials: 'omit' });
    return (await answer.json()) as object;
  };
  return Object.fromEntries(
    Object.entries(typeof languageHashes === 'undefined' ? {} : languageHashes).map(([language, hash]) => [
      language,
      () => fetched(language, hash),
    ]),
  );
};
