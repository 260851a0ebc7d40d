import { createElement, useState } from 'react';

/** A heading that counts, an element of ours, and a placeholder of ours. */
export function App() {
  const [count, setCount] = useState(0);
  return createElement(
    'main',
    null,
    createElement('h1', { onClick: () => setCount(count + 1) }, `Trykket ${count}`),
    createElement('div', { 'data-guidance': 'courses' }),
    createElement('guidance-booking', null, createElement('a', { href: 'tel:69000000' }, 'Ring oss')),
  );
}
