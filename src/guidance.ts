import { defineElements } from './define.js';
import { openChat, placeLauncher } from './embed/chat-launcher.js';
import { watchFaults } from './embed/diagnostics.js';
import { earlierCopy, isSmall, publish } from './embed/guidance-global.js';
import { Placeholders, watchAdditions } from './embed/placeholders.js';
import { findScript, readScript, type ScriptSettings } from './embed/script-settings.js';
import { settings } from './settings.js';
import { version } from './version.js';

const start = ({ page, attributes }: ScriptSettings): void => {
  settings.configure(page);
  const placeholders = new Placeholders({ attributes, openChat });
  const scan = (root: ParentNode = document) => placeholders.scan(root);
  publish({ version, configure: (changes) => settings.configure(changes), scan });
  watchFaults(() => settings.current.debug);
  scan();
  watchAdditions(scan);
};

const script = readScript(findScript());
// The first copy serves the whole page. Its settings stand before its elements wake.
const earlier = earlierCopy();
if (!earlier || isSmall(earlier)) start(script);
const others = defineElements();
if (others.length > 0) {
  console.warn(
    `guidance-widgets ${version}: the page already runs ${others.join(', ')}, which serves all of it.`,
  );
}
if (script.wantsChat) placeLauncher(script.attributes.chat);
