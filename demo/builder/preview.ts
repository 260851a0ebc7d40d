// A page of a partner's, on which a snippet stands as it would stand on theirs.
import { hostOfPage } from './builder-place.js';
import { settingsFrom } from './builder-settings.js';
import { paste } from './paste.js';
import { snippetParts } from './snippet.js';

const host = hostOfPage();
const settings = settingsFrom(new URLSearchParams(window.location.search), host.api);
const { theme } = settings.embed;

document.documentElement.classList.toggle('hostile', settings.page === 'hostile');
document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
const place = document.querySelector('#place');
// The hash is left out: what is shown is the file as it is now.
if (place) paste(snippetParts({ ...settings, version: 'current' }, host), place);
