// A page that a server has rendered with React, and that wakes up in the browser.
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.js';

hydrateRoot(document.querySelector('#root'), createElement(App), {
  onRecoverableError: (error) => console.error(`hydration: ${error.message}`),
  onUncaughtError: (error) => console.error(`uncaught: ${error.message}`),
});
