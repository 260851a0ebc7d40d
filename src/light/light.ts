// The small script: the launcher, and what stands in the placeholders anyway. It fetches the whole one, once, when a person
// presses or a widget nears the screen. The same tag, the same attributes.
import { placeLauncher } from '../embed/chat-launcher.js';
import { earlierCopy, publish, type GuidanceGlobal } from '../embed/guidance-global.js';
import { findScript, readScript } from '../embed/script-settings.js';
import { whenSettled } from '../page/page-settled.js';
import { settings, type Settings } from '../settings.js';
import { version } from '../version.js';
import { Needs } from './needs.js';
import { fetchWhole, type WholeScript } from './whole-script.js';

/** Known when the whole script has been built. */
declare const wholeScript: WholeScript;

const tag = findScript() as HTMLElement | undefined;
const script = readScript(tag);

const start = (): void => {
  settings.configure(script.page);
  const told: Partial<Settings>[] = [];
  const scanned: ParentNode[] = [];
  let whole: GuidanceGlobal | undefined;
  const needs = new Needs({
    chatAttributes: script.attributes.chat,
    fetch: () => fetchWhole(tag, wholeScript),
  });
  publish({
    version,
    configure: (changes) => {
      if (!whole) told.push(changes);
      (whole ?? settings).configure(changes);
    },
    scan: (root = document) => {
      if (!whole) scanned.push(root);
      (whole ?? needs).scan(root);
    },
    handOver: (global) => {
      whole = global;
      for (const changes of told) global.configure(changes);
      for (const root of scanned) global.scan(root);
    },
  });
  needs.follow(document);
};

if (!earlierCopy()) start();
if (script.wantsChat) whenSettled(() => placeLauncher(script.attributes.chat));
