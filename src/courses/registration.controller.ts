import type { TFunction } from 'i18next';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLinkRefused, isProblem } from '../api/api-error.js';
import { Attempt } from '../api/attempt.js';
import type { CoursesClient } from '../api/courses-client.js';
import type { Course, RegistrationCreated } from '../contract/courses.js';
import { manageBase } from '../page/manage-link.js';
import { FormController } from '../ui/form.controller.js';
import type { Own } from './own-registration-flow.js';
import { newRegistration, registrationFields, seatsFor, withoutPerson } from './registration-fields.js';
import {
  initialRegistration,
  joinsWaitlist,
  registrationTransition,
  type RegistrationAction,
  type RegistrationState,
} from './registration-flow.js';
import { isAboutPlaces, refusalOf } from './registration-problems.js';
import { errorCodeOf } from '../api/trouble.js';

export interface RegistrationOptions {
  readonly registrations: () => CoursesClient | undefined;
  /** The course whose form is open. */
  readonly course: () => Course | undefined;
  readonly t: () => TFunction;
  /** The course may have fewer places than we thought: read it again. */
  readonly reread: (courseId: string) => Promise<void>;
  /** A refusal stands on the screen, so focus belongs there. */
  readonly refused: () => void;
  readonly registered: (own: Own) => void;
  readonly failed: (code: string) => void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** Keeps a registration's form, and sends it once however often the button is pressed. */
export class RegistrationController implements ReactiveController {
  readonly #host: Host;
  readonly #options: RegistrationOptions;
  readonly form: FormController;
  #courseId = '';
  readonly #attempt = new Attempt();
  #sending = new AbortController();
  /** Until the service refuses links to this page. */
  #offersLink = true;
  state: RegistrationState = initialRegistration;

  constructor(host: Host, options: RegistrationOptions) {
    this.#host = host;
    this.#options = options;
    this.form = new FormController(host, {
      fields: () => {
        const course = options.course();
        return course ? registrationFields({ course, people: this.state.people }, options.t()) : [];
      },
      t: options.t,
    });
    host.addController(this);
  }

  /** Opens the form of the course that is open; what was typed for the same course is still there. */
  hostUpdate(): void {
    const course = this.#options.course();
    if (!course || course.id === this.#courseId || this.state.name === 'sending') return;
    this.#courseId = course.id;
    this.state = initialRegistration;
    this.form.reset();
  }

  hostDisconnected(): void {
    this.#sending.abort();
    this.#dispatch({ type: 'refused', refusal: { name: 'unsure' } });
  }

  /** Whether there is something to lose. */
  get isBegun(): boolean {
    const { form, state } = this;
    return state.name === 'sending' || state.people > 1 || Object.keys(form.values).length > 0;
  }

  addPerson(): void {
    this.#dispatch({ type: 'person-added' });
  }

  /** `index` from 0. */
  removePerson(index: number): void {
    this.form.values = withoutPerson(this.form.values, index);
    this.form.errors = withoutPerson(this.form.errors, index);
    this.#dispatch({ type: 'person-removed' });
  }

  async send(asksForWaitlist = false): Promise<void> {
    const course = this.#options.course();
    const client = this.#options.registrations();
    if (!course || !client || this.state.name !== 'filling' || !this.form.submit()) return;
    const joinWaitlist = asksForWaitlist || joinsWaitlist(course, this.state);
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    this.#dispatch({ type: 'send' });
    try {
      const { registration, token } = await this.#register(client, { course, joinWaitlist }, signal);
      if (signal.aborted) return;
      this.#done();
      this.#options.registered({ registration, credential: { id: registration.id, token } });
    } catch (error) {
      if (!signal.aborted) await this.#refuse(error, course);
    }
  }

  async #register(
    client: CoursesClient,
    wish: { course: Course; joinWaitlist: boolean },
    signal: AbortSignal,
  ): Promise<RegistrationCreated> {
    const { people } = this.state;
    const manageUrl = this.#offersLink ? manageBase() : undefined;
    const body = newRegistration(this.form.values, { ...wish, people, manageUrl });
    try {
      const idempotencyKey = this.#attempt.keyFor(JSON.stringify([wish.course.id, body]));
      return await client.register(wish.course.id, body, { signal, idempotencyKey });
    } catch (error) {
      if (!isLinkRefused(error) || !this.#offersLink) throw error;
      this.#offersLink = false;
      return this.#register(client, wish, signal);
    }
  }

  #done(): void {
    this.#dispatch({ type: 'registered' });
    this.#attempt.end();
    this.form.reset();
  }

  async #refuse(error: unknown, course: Course): Promise<void> {
    const { reread, course: courseNow, failed, refused } = this.#options;
    failed(errorCodeOf(error));
    const fields = isProblem(error, 'validation') ? (error.problem?.errors ?? []) : [];
    if (fields.length > 0 && this.form.refuse(fields)) {
      this.#dispatch({ type: 'refused' });
      return;
    }
    if (isAboutPlaces(error)) await reread(course.id);
    const left = courseNow()?.registration.placesLeft ?? 0;
    const seats = seatsFor(this.form.values, { course, people: this.state.people });
    this.#dispatch({ type: 'refused', refusal: refusalOf(error, { left, seats }) });
    refused();
  }

  #dispatch(action: RegistrationAction): void {
    this.state = registrationTransition(this.state, action);
    this.#host.requestUpdate();
  }
}
