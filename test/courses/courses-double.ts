import type { Course, NewRegistration, Registration } from '../../src/contract/courses.js';
import type { ServiceProfile } from '../../src/contract/profile.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import { aFileOf, aRegistration } from './fixtures.js';

export const doubleUrl = 'https://api.example.no/guidance/v1';

type Answer = (request: Request) => Response | Promise<Response>;

const problem = (status: number, code: string, more: object = {}) =>
  Response.json(
    { type: `https://guidance.example/problems/${code}`, title: code, status, code, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/** Says no as the contract has it. */
export const refuses =
  (status: number, code: string, more: object = {}): Answer =>
  () =>
    problem(status, code, more);

/**
 * Answers for a guidance API with courses that a test has chosen to the last place. What an API must do is proved by
 * the conformance suite; here it is what a person sees of each answer.
 */
export class CoursesDouble {
  courses: Course[] = [];
  profile: ServiceProfile | undefined;
  registrations = new Map<string, Registration>();
  /** The bodies and keys of the registrations that have come in. */
  readonly received: { body: NewRegistration; key: string | null }[] = [];
  readonly asked: string[] = [];
  /** Answers given once, in the place of the usual one, by `METHOD /path`. */
  readonly next = new Map<string, Answer[]>();
  #pageFetch: typeof fetch | undefined;

  install(): void {
    const pageFetch = window.fetch;
    this.#pageFetch = pageFetch;
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(doubleUrl) ? this.#answer(request) : pageFetch(input, init);
    };
  }

  restore(): void {
    if (this.#pageFetch) window.fetch = this.#pageFetch;
  }

  once(call: string, answer: Answer): void {
    this.next.set(call, [...(this.next.get(call) ?? []), answer]);
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.slice(new URL(doubleUrl).pathname.length);
    const call = `${request.method} ${path}`;
    this.asked.push(call + url.search);
    const waiting = this.next.get(call);
    const special = waiting?.shift();
    if (special) return special(request);
    if (path === '/profile' && this.profile) return Response.json(this.profile);
    if (path === '/courses')
      return Response.json(listFromFile(aFileOf(this.courses), queryOf(url), Date.now()));
    if (path.endsWith('/calendar')) {
      return new Response('BEGIN:VCALENDAR', { headers: { 'Content-Type': 'text/calendar' } });
    }
    const [, first = '', second = '', third = ''] =
      /^\/courses\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
    if (first === 'registrations') return this.#registration(second, third);
    if (second === 'registrations') return this.#register(first, request);
    const course = this.courses.find(({ id }) => id === first);
    return course ? Response.json(course) : problem(404, 'not-found');
  }

  async #register(courseId: string, request: Request): Promise<Response> {
    const body = (await request.json()) as NewRegistration;
    this.received.push({ body, key: request.headers.get('Idempotency-Key') });
    const course = this.courses.find(({ id }) => id === courseId);
    if (!course) return problem(404, 'not-found');
    const { id, title, sessions } = course;
    const registration = aRegistration({
      id: `r${String(this.registrations.size + 1)}`,
      course: { id, title, sessions },
      participants: body.participants,
      ...(body.joinWaitlist ? { state: 'waitlisted', position: 3 } : {}),
    });
    this.registrations.set(registration.id, registration);
    return Response.json({ registration, token: 'a-token-of-sixteen-or-more' }, { status: 201 });
  }

  #registration(id: string, step: string): Response {
    const registration = this.registrations.get(id);
    if (!registration) return problem(404, 'not-found');
    const state = step === 'accept' ? 'confirmed' : step === '' ? registration.state : 'withdrawn';
    const next = { ...registration, state };
    this.registrations.set(id, next);
    return Response.json(next);
  }
}

const queryOf = ({ searchParams }: URL) => {
  const one = (name: string) => {
    const value = searchParams.get(name);
    return value === null ? {} : { [name]: name === 'limit' ? Number(value) : value };
  };
  const several = (name: string) => (searchParams.has(name) ? { [name]: searchParams.getAll(name) } : {});
  return {
    ...one('q'),
    ...one('limit'),
    ...one('cursor'),
    ...one('from'),
    ...one('to'),
    ...several('kind'),
    ...several('format'),
    ...several('audience'),
    ...several('location'),
    ...several('language'),
  };
};
