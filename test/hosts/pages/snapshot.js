// What a page looks like to its own scripts: globals, built-ins, handlers, listeners. `hostSnapshot()` gives it as lines.
(() => {
  const identities = new Map();
  const identity = (value) => {
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return String(value);
    if (!identities.has(value)) identities.set(value, identities.size);
    return `#${identities.get(value)}`;
  };
  const listeners = [];
  const named = (target) =>
    target === window ? 'window' : target === document ? 'document' : target.nodeName;
  const isPages = (target) =>
    target === window || target === document || ['HTML', 'BODY', 'HEAD'].includes(target.nodeName);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (isPages(this ?? window)) listeners.push(`listener ${named(this ?? window)} ${type}`);
    return addEventListener.call(this ?? window, type, ...rest);
  };
  const describe = (owner, key) => {
    const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(
      owner,
      key,
    );
    return [value, get, set].map(identity).join(' ') + ` ${writable} ${enumerable} ${configurable}`;
  };
  const builtIns = Object.getOwnPropertyNames(window).filter(
    (name) =>
      /^[A-Z]/.test(name) && ['function', 'object'].includes(typeof window[name]) && window[name] !== null,
  );
  const volatile = /^(window|(scroll|page|inner|outer|screen).*|performance|event|hostSnapshot)$/;
  window.hostSnapshot = () => {
    const lines = Object.getOwnPropertyNames(window)
      .filter((name) => !volatile.test(name))
      .map((name) => {
        const { value, get } = Object.getOwnPropertyDescriptor(window, name);
        return `window.${name} ${value === undefined ? identity(get) : identity(value)}`;
      });
    for (const name of builtIns) {
      for (const owner of [window[name], window[name].prototype]) {
        if (!owner) continue;
        for (const key of Reflect.ownKeys(owner))
          lines.push(
            `${name}${owner === window[name] ? '' : '.prototype'}.${String(key)} ${describe(owner, key)}`,
          );
      }
    }
    for (const key in window) if (/^on/.test(key)) lines.push(`window.${key} = ${identity(window[key])}`);
    for (const key in document)
      if (/^on/.test(key)) lines.push(`document.${key} = ${identity(document[key])}`);
    lines.push(`history ${history.length} ${JSON.stringify(history.state)} ${location.href}`);
    lines.push(`sheets ${document.adoptedStyleSheets.length} ${document.styleSheets.length}`);
    lines.push(`stored ${sessionStorage.length} ${localStorage.length} ${document.cookie}`);
    lines.push(
      `attributes ${[document.documentElement, document.body].map((one) => one.getAttributeNames().join()).join(' | ')}`,
    );
    return [...lines, ...[...new Set(listeners)].sort()].join('\n');
  };
  window.hostSnapshot.restore = () =>
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
})();
