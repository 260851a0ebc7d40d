import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { GuidanceBookingElement } from '../../src/booking/booking.element.js';
import { BookingDouble } from '../../test/booking/booking-double.js';
import type { Scenario } from '../support/scenarios.js';

if (!customElements.get('guidance-booking'))
  customElements.define('guidance-booking', GuidanceBookingElement);

export interface Look {
  service?: string;
  channel?: string;
  location?: string;
}

/** A service with free times, as a story needs it. */
export const serves =
  (prepare: (double: BookingDouble) => void = () => undefined, trouble?: Scenario): Scenario =>
  (api) => {
    const double = new BookingDouble();
    prepare(double);
    trouble?.(api);
    api.fail(/./, double.answer);
  };

/** The page's address decides where one is; stories begin and end with a clean one. */
export const at =
  (parameters: Record<string, string> = {}, hash = '') =>
  () => {
    const url = new URL(location.href);
    const names = ['step', 'service', 'channel', 'location'];
    for (const name of names) url.searchParams.delete(`guidance-${name}`);
    const clean = url.href;
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(`guidance-${name}`, value);
    url.hash = hash;
    sessionStorage.clear();
    history.replaceState(null, '', url);
    return () => {
      history.replaceState(null, '', clean);
    };
  };

export const atTimes = at({ step: 'time', service: 'karriere', channel: 'in-person', location: 'sarpsborg' });

type Played = Parameters<NonNullable<StoryObj['play']>>[0];

export const within = async <Found extends Element>(
  { canvasElement }: Pick<Played, 'canvasElement'>,
  selector: string,
): Promise<Found> => {
  for (let tries = 0; tries < 200; tries++) {
    const root = canvasElement.querySelector('guidance-booking')?.shadowRoot;
    const element = root?.querySelector<Found>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing found for ${selector}`);
};

export type Play = (played: Played) => Promise<void>;

export const press =
  (selector: string): Play =>
  async (played) => {
    (await within<HTMLElement>(played, selector)).click();
  };

export const all =
  (...plays: Play[]): Play =>
  async (played) => {
    for (const play of plays) await play(played);
  };

export const type =
  (name: string, text: string): Play =>
  async (played) => {
    const field = await within<HTMLInputElement>(played, `[name="${name}"]`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

export const shown =
  (selector: string): Play =>
  async (played) => {
    await within(played, selector);
  };

export const next = '.actions .primary';
export const takeTime = all(press('[name="next-slot"]'), press(next));
export const toDetails = all(takeTime, shown('form'));
export const fillIn = all(
  toDetails,
  type('contact.name', 'Kari'),
  type('contact.email', 'kari@example.no'),
  press(`form ${next}`),
  shown('.summary'),
);
export const book = all(fillIn, press(next));

export const showBooking = ({ service, channel, location }: Look) =>
  html`<guidance-booking
    service=${ifDefined(service)}
    channel=${ifDefined(channel)}
    location=${ifDefined(location)}
  ></guidance-booking>`;
