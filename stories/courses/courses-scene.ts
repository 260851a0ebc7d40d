import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { GuidanceCoursesElement } from '../../src/courses/courses.element.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import type { Course } from '../../src/contract/courses.js';
import { aFileOf, everyState } from '../../test/courses/fixtures.js';
import type { Fault } from '../../test/support/faults.js';
import type { Scenario } from '../support/scenarios.js';

if (!customElements.get('guidance-courses'))
  customElements.define('guidance-courses', GuidanceCoursesElement);

export interface Look {
  layout?: 'list' | 'agenda' | 'compact';
  kind?: string;
  pageSize?: number;
}

export const answers =
  (value: unknown): Fault =>
  () =>
    Promise.resolve(Response.json(value));

/** These courses, one of which may be opened. */
export const offers =
  (courses: Course[], more: Scenario = () => undefined): Scenario =>
  (api) => {
    more(api);
    api.fail('GET /courses', (request) => {
      const limit = Number(new URL(request.url).searchParams.get('limit'));
      return Promise.resolve(Response.json(listFromFile(aFileOf(courses), { limit }, Date.now())));
    });
    for (const course of courses) api.fail(`GET /courses/${course.id}`, answers(course));
  };

export const problem =
  (status: number, code: string, more: object = {}): Fault =>
  () =>
    Promise.resolve(
      Response.json(
        { type: `https://guidance.example/problems/${code}`, title: code, status, code, ...more },
        { status, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );

/** The page's address decides what is open; stories begin with a clean one. */
export const at = (address: string) => () => {
  history.replaceState(null, '', address);
  return () => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()])
      if (name.startsWith('guidance-')) url.searchParams.delete(name);
    history.replaceState(null, '', url);
  };
};

export const addressWith = (parameters: Record<string, string>, hash = ''): string => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(`guidance-${name}`, value);
  url.hash = hash;
  return url.href;
};
export const opened = (course: string) => at(addressWith({ course }));
export const registering = (course: string) => at(addressWith({ course, register: '1' }));

export const within = async <Found extends Element>(
  canvas: HTMLElement,
  selector: string,
): Promise<Found> => {
  for (let tries = 0; tries < 200; tries++) {
    const element = canvas.querySelector('guidance-courses')?.shadowRoot?.querySelector<Found>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing found for ${selector}`);
};

export const coursesMeta: Meta<Look> = {
  component: 'guidance-courses',
  args: { layout: 'list', pageSize: 10 },
  render: ({ layout, kind, pageSize }) =>
    html`<guidance-courses
      layout=${ifDefined(layout)}
      kind=${ifDefined(kind)}
      page-size=${ifDefined(pageSize)}
    ></guidance-courses>`,
  parameters: { scenario: offers(everyState()) },
};

export type Story = StoryObj<Look>;
