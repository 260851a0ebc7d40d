import { GuidanceChatElement } from './chat/chat.element.js';
import { defineElements, type ElementName } from './define.js';
import { openChat, placeLauncher } from './embed/chat-launcher.js';
import { watchFaults } from './embed/diagnostics.js';
import { publish } from './embed/guidance-global.js';
import { Placeholders } from './embed/placeholders.js';
import { languagesBeside } from './embed/languages-beside.js';
import { findScript, readScript, type ScriptSettings } from './embed/script-settings.js';
import { whenSettled } from './page/page-settled.js';
import { soon } from './page/soon.js';
import { settings } from './settings.js';
import { version } from './version.js';

const start = ({ page, attributes }: ScriptSettings): void => {
  settings.configure({ ...page, languages: languagesBeside(findScript(), version) });
  const placeholders = new Placeholders({ attributes, openChat });
  publish({
    version,
    configure: (changes) => settings.configure(changes),
    scan: (root = document) => placeholders.scan(root),
  });
  watchFaults(() => settings.current.debug);
  placeholders.follow(document, whenSettled);
};

const launch = ({ wantsChat, attributes }: ScriptSettings): void => {
  if (wantsChat) whenSettled(() => placeLauncher(attributes.chat));
};

/**
 * The first copy of the script serves the whole page: the build puts a guard in front of everything else, in which a later
 * one hands over its tag and ends.
 */
const join = (other: string): true => {
  const script = readScript(findScript());
  if (!settings.current.api) settings.configure(script.page);
  launch(script);
  if (other !== version) console.warn(`guidance-widgets: the page has elements of ${version}, not ${other}.`);
  return true;
};

const others: string[] = [];
const define = (name: ElementName): void => {
  others.push(...defineElements(customElements, [name]));
};

const script = readScript(findScript());
// The settings of the page stand before its elements wake.
start(script);
Object.assign(GuidanceChatElement, { join });
define('guidance-chat');
// They wake on the page.
soon(() => define('guidance-booking'));
soon(() => {
  define('guidance-courses');
  if (others.length === 0) return;
  const versions = [...new Set(others)].join(', ');
  console.warn(`guidance-widgets: the page has elements of ${versions}, not ${version}.`);
});
launch(script);
