import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { takeManageLink } from '../page/manage-link.js';
import { blocks } from '../ui/blocks.styles.js';
import { CalendarFileController } from '../ui/calendar-file.controller.js';
import { controls } from '../ui/controls.styles.js';
import { form } from '../ui/form.styles.js';
import { GuidanceElement } from '../ui/guidance-element.js';
import { GuidanceErrorEvent } from '../ui/guidance-error.event.js';
import { PlaceController } from '../ui/place.controller.js';
import { tokens } from '../ui/tokens.styles.js';
import type { StepName } from './booking-flow.js';
import { bookingScreen, hasSomethingToShow } from './booking-screen.js';
import { BookingSteps } from './booking-steps.js';
import { BookingStore } from './booking-store.js';
import type { BookingView } from './booking-words.js';
import { BookingController } from './booking.controller.js';
import { BookingStepEvent } from './booking.events.js';
import { bookingStyles } from './booking.styles.js';
import { timesStyles } from './times.styles.js';
import { initialDetails, type DetailsAsked } from './details-fields.js';
import { DraftController } from './draft.controller.js';
import { holdWords } from './hold-note.js';
import { HoldController } from './hold.controller.js';
import { KnownAppointments } from './known-appointments.js';
import type { KnownContact } from './known-contact.js';
import { OwnAppointmentController } from './own-appointment.controller.js';
import { RequestController } from './request.controller.js';
import { TimesController } from './times.controller.js';
import { WaitController } from './wait.controller.js';
import type { Preselection } from './ways.js';
import { askedOf, givenDetails, queryOf, wishOf } from './wishes.js';

/**
 * Booking of an appointment with a counsellor, and the way back to it: to see, move or cancel it without an account.
 *
 * @tag guidance-booking
 * @fires {BookingStepEvent} guidance-step - the seeker stands on another step
 * @fires {SlotHeldEvent} guidance-slot-held - a time is held while the rest is filled in
 * @fires {SlotLostEvent} guidance-slot-lost - the chosen time went to someone else
 * @fires {BookedEvent} guidance-booked - an appointment is booked
 * @fires {MovedEvent} guidance-moved - an appointment has another time
 * @fires {CancelledEvent} guidance-cancelled - an appointment was cancelled
 * @fires {GuidanceErrorEvent} guidance-error - something could not be fetched or sent
 * @slot - the fallback: shown until there is something to choose
 * @csspart steps - how far one is
 * @csspart slot - a time that can be chosen
 * @csspart day - a day with free times
 * @csspart summary - everything once more before it is booked
 * @csspart form - who comes, and how to reach them
 * @csspart confirmation - the appointment
 * @cssprop --guidance-accent - colour of links and buttons
 * @cssprop --guidance-on-accent - text on the accent
 * @cssprop --guidance-surface - background
 * @cssprop --guidance-text - text
 * @cssprop --guidance-border - lines
 * @cssprop --guidance-radius - roundness of corners
 * @cssprop --guidance-font - typeface
 * @cssprop --guidance-scale - text size, 1 by default
 */
export class GuidanceBookingElement extends GuidanceElement {
  static override styles = [tokens, controls, form, blocks, timesStyles, bookingStyles];

  /** Id of the service chosen beforehand; its step is left out. An id that is not offered counts as none. */
  @property() service: string | undefined;

  /** `in-person`, `video`, `phone` or `chat`, chosen beforehand. */
  @property() channel: string | undefined;

  /** Id of the place chosen beforehand, for those who meet in person. */
  @property() location: string | undefined;

  /** Id of the counsellor chosen beforehand; only that counsellor's times are offered. */
  @property() counsellor: string | undefined;

  /** What the page knows about the seeker already: shown and editable. Never an attribute: it would stand in the page. */
  @property({ attribute: false }) contact: KnownContact | undefined;

  /** Parts this widget's parameters in the page's address from others'. Empty: the address stays as it is. */
  @property({ attribute: 'url-prefix' }) urlPrefix = 'guidance';

  readonly #place = new PlaceController(this);

  readonly #store = new BookingStore(this);

  readonly #booking = new BookingController(this, {
    store: this.#store,
    settings: () => ({
      apiBase: this.apiBase,
      language: this.locale.language,
      fixed: this.#fixed,
      urlPrefix: this.urlPrefix,
    }),
    ready: () => this.#ready(),
    stepped: (step) => this.#stepped(step),
    failed: (code) => this.#failed(code),
  });

  readonly #own: OwnAppointmentController = new OwnAppointmentController(this, {
    booking: () => this.#booking.api?.booking,
    hold: () => this.#hold.lastCredential,
    shown: () => this.#place.focusTitle(),
    changed: (appointment, news) => this.#steps.changed(appointment, news),
    t: () => this.locale.t,
    taken: (alternatives) => this.#steps.taken(alternatives),
    failed: (code) => this.#failed(code),
  });

  readonly #hold: HoldController = new HoldController(this, {
    booking: () => this.#booking.api?.booking,
    told: (state) => this.live.announce(holdWords(state, this.#view) ?? ''),
    again: () => void this.#steps.ensureHold(),
    failed: (code) => this.#failed(code),
  });

  readonly #times = new TimesController(this, {
    booking: () => this.#booking.api?.booking,
    query: () => queryOf(this.#store.state, this.#own.state),
    holdToken: () => this.#hold.credential?.token,
    dateOf: (instant) => this.locale.formats.dateKey(instant),
    dayShown: () => this.#place.focus('[data-day]'),
    failed: (code) => this.#failed(code),
  });

  readonly #request: RequestController = new RequestController(this, {
    booking: () => this.#booking.api?.booking,
    asked: () => this.#asked,
    wish: () => wishOf(this.#store.state, this.#asked, this.#hold.lastCredential),
    t: () => this.locale.t,
    late: () => this.live.announce(this.locale.t('booking.check.late')),
    invalid: () => this.#booking.go('details'),
    taken: (alternatives) => this.#steps.taken(alternatives),
    refused: () => this.#place.focus('[data-refusal]'),
    booked: (own) => this.#steps.booked(own),
    failed: (code) => this.#failed(code),
  });

  readonly #wait = new WaitController(this, {
    booking: () => this.#booking.api?.booking,
    query: () => queryOf(this.#store.state, this.#own.state),
    given: () => ({ ...givenDetails(this.contact), ...this.#request.form.values }),
    t: () => this.locale.t,
    shown: () => this.#place.focus('[data-wait]'),
    failed: (code) => this.#failed(code),
  });

  readonly #known = new KnownAppointments();

  readonly #draft = new DraftController(this, {
    store: this.#store,
    request: this.#request,
    hold: this.#hold,
    wait: this.#wait,
    urlPrefix: () => this.urlPrefix,
  });

  readonly #calendar = new CalendarFileController(this, (_id, signal) => {
    const { state } = this.#own;
    return 'own' in state ? this.#booking.api?.booking.calendar(state.own.credential, { signal }) : undefined;
  });

  readonly #steps = new BookingSteps({
    store: this.#store,
    booking: this.#booking,
    times: this.#times,
    hold: this.#hold,
    request: this.#request,
    own: this.#own,
    place: this.#place,
    draft: this.#draft,
    known: this.#known,
    tell: (event) => this.#tell(event),
  });

  /** Once something good has been shown, the partner's fallback does not come back. */
  #hasShown = false;

  protected override willUpdate(): void {
    this.locale.timeZone = this.#booking.profile?.timeZone ?? 'Europe/Oslo';
    this.#hasShown ||= hasSomethingToShow(this.#store, this.#own);
    const asked = this.#asked;
    if (asked) this.#request.form.prefill({ ...initialDetails(asked), ...givenDetails(this.contact) });
  }

  protected override renderWidget(): TemplateResult | undefined {
    if (!this.#hasShown && (this.hasFallback || this.apiBase === '')) return undefined;
    return html`<div class="booking">
      ${bookingScreen({
        view: this.#view,
        store: this.#store,
        booking: this.#booking,
        times: this.#times,
        hold: this.#hold,
        request: this.#request,
        own: this.#own,
        wait: this.#wait,
        known: this.#known,
        calendar: this.#calendar,
        place: this.#place,
        steps: this.#steps,
        asked: this.#asked,
        say: (text) => this.live.announce(text),
      })}
    </div>`;
  }

  get #view(): BookingView {
    const { t, formats } = this.locale;
    return { t, formats, profile: this.#booking.profile };
  }

  get #fixed(): Preselection {
    const { service, channel, location, counsellor } = this;
    return { service, channel, location, counsellor };
  }

  get #asked(): DetailsAsked | undefined {
    return askedOf(this.#store.state, this.#booking.profile, this.locale.language);
  }

  /** A manage link is for the first booking on the page. */
  #ready(): void {
    const credential = takeManageLink('appointment');
    if (credential) void this.#own.fetch(credential);
    else this.#draft.restore();
  }

  #stepped(step: StepName): void {
    void this.#steps.arrive(step);
    this.#place.focusTitle();
    this.#tell(new BookingStepEvent(step));
  }

  #failed(code: string): void {
    this.#tell(new GuidanceErrorEvent(code));
  }

  #tell(event: Event): void {
    this.dispatchEvent(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guidance-booking': GuidanceBookingElement;
  }
}
