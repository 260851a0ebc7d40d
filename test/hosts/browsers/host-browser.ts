import type { BrowserName } from '../host-case.js';

/** One tab, with a person's hands. Everything that the browsers' drivers do differently is behind this. */
export interface HostTab {
  goto(address: string): Promise<void>;
  /** The browser's own Back. */
  back(): Promise<void>;
  /** Evaluates an expression (of a promise, where it takes time) to a string: pages may have changed how objects travel. */
  run(expression: string): Promise<string>;
  press(x: number, y: number): Promise<void>;
  /** Types into what has focus. */
  type(text: string): Promise<void>;
  key(name: 'Enter' | 'Escape' | 'Tab'): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** `print`, `forced-colors` and a dark device; only where the driver can. */
export interface LookingTab extends HostTab {
  look(as: { media?: 'print' | 'screen'; forcedColors?: boolean }): Promise<void>;
}

export interface HostBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** A tab that shares nothing with the others. */
  open(): Promise<HostTab>;
  close(): Promise<void>;
}

/** A browser that is not installed says why it is skipped. */
export type Launch = () => Promise<HostBrowser | string>;
