import { toJson } from '../json.js';

/**
 * What a widget keeps for this browser tab, in `sessionStorage` only. Sandboxed frames and strict privacy settings
 * throw on any access: then the value lives as long as the page does, and nobody sees an error.
 */
export interface SessionStore {
  /** `undefined` when nothing is stored or what is stored can't be read. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

export const createSessionStore = (open: () => Storage = () => window.sessionStorage): SessionStore => {
  const fallback = new Map<string, string>();
  const withStorage = <Result>(work: (storage: Storage) => Result, otherwise: () => Result): Result => {
    try {
      return work(open());
    } catch {
      return otherwise();
    }
  };
  return {
    get: (key) => {
      const text =
        fallback.get(key) ??
        withStorage(
          (storage) => storage.getItem(key),
          () => null,
        );
      try {
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    set: (key, value) => {
      const text = toJson(value);
      fallback.delete(key);
      withStorage(
        (storage) => storage.setItem(key, text),
        () => void fallback.set(key, text),
      );
    },
    remove: (key) => {
      fallback.delete(key);
      withStorage(
        (storage) => storage.removeItem(key),
        () => undefined,
      );
    },
  };
};
