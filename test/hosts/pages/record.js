// Stands first in every page: what went wrong on it, from its first moment.
(() => {
  const lines = [];
  addEventListener(
    'error',
    (event) => {
      const { message, target, filename } = event;
      lines.push(message ? `error: ${message} (${filename})` : `not loaded: ${target.src || target.href}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    lines.push(`rejection: ${(reason && reason.stack) || reason}`);
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    lines.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  for (const name of ['warn', 'error']) {
    const original = console[name];
    console[name] = function (...words) {
      lines.push(`console: ${words.join(' ')}`);
      return original.apply(this, words);
    };
  }
  Object.defineProperty(window, 'hostRecord', { value: () => lines.join('\n') });
})();
