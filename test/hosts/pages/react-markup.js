import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './react-app.js';

/** What the server sends. */
export const reactMarkup = renderToString(createElement(App));
