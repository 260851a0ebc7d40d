import { ApiError, isLinkRefused, isProblem } from '../api/api-error.js';
import { Attempt, type SavedAttempt } from '../api/attempt.js';
import type { BookingClient } from '../api/booking-client.js';
import { isUnsure, troubleOf } from '../api/trouble.js';
import { waitMs } from '../api/waiting.js';
import type { NewAppointment } from '../contract/booking.js';
import { manageBase } from '../page/manage-link.js';
import type { Own } from './own-appointment-flow.js';
import { replayDelayMs } from './request-flow.js';

/** An attempt as it outlives a reload; open: it was sent, and no answer has come. */
export type KeptAttempt = SavedAttempt & { readonly isOpen: boolean };

export const isBusy = (error: unknown): boolean => troubleOf(error) === 'busy';

/** Perhaps booked: no answer came, or none about this. Only the same request with the same key tells. */
export const mayBeBooked = (error: unknown): boolean =>
  isUnsure(error) || isProblem(error, 'in-progress') || isBusy(error);

/** One request for an appointment, over all the times that it is sent: one body, one key, at most one appointment. */
export class BookingAttempt {
  readonly #booking: () => BookingClient | undefined;
  readonly #attempt = new Attempt();
  /** A service that doesn't know this page gets no link to it; its own page serves to change the appointment. */
  #offersLink = true;
  /** Sent, and not known whether it was carried out: until that is known nothing else is sent. */
  isOpen = false;

  constructor(booking: () => BookingClient | undefined) {
    this.#booking = booking;
  }

  get kept(): KeptAttempt | undefined {
    const { saved } = this.#attempt;
    return saved && { ...saved, isOpen: this.isOpen };
  }

  restore({ isOpen, ...saved }: KeptAttempt): void {
    this.#attempt.restore(saved);
    this.isOpen = isOpen;
  }

  /** What is open, as it was sent. */
  get open(): NewAppointment | undefined {
    const { saved } = this.#attempt;
    return this.isOpen && saved ? (JSON.parse(saved.wish) as NewAppointment) : undefined;
  }

  withLink(body: NewAppointment): NewAppointment {
    return this.#offersLink ? { ...body, manageUrl: manageBase() } : body;
  }

  /** The key is there before the press, so that a copy of this tab has the same one. */
  prepare(body: NewAppointment): void {
    if (!this.isOpen) this.#attempt.keyFor(JSON.stringify(this.withLink(body)));
  }

  /** Asks until it is known whether it is booked. */
  async send(body: NewAppointment, signal: AbortSignal): Promise<Own | undefined> {
    this.isOpen = true;
    for (let failures = 1; ; failures++) {
      try {
        return await this.#book(body, signal);
      } catch (error) {
        const retryAfterMs = error instanceof ApiError ? error.retryAfterMs : undefined;
        const delayMs = mayBeBooked(error) ? replayDelayMs(failures, retryAfterMs) : undefined;
        if (delayMs === undefined || signal.aborted) throw error;
        await waitMs(delayMs, signal);
      }
    }
  }

  /** It is known what came of it. */
  settle(): void {
    this.isOpen = false;
    this.#attempt.end();
  }

  async #book(body: NewAppointment, signal: AbortSignal): Promise<Own | undefined> {
    try {
      const idempotencyKey = this.#attempt.keyFor(JSON.stringify(body));
      const created = await this.#booking()?.book(body, { signal, idempotencyKey });
      if (!created) return undefined;
      const { appointment, token } = created;
      return { appointment, credential: { id: appointment.id, token } };
    } catch (error) {
      if (!isLinkRefused(error) || !this.#offersLink) throw error;
      this.#offersLink = false;
      const { manageUrl, ...unlinked } = body;
      return this.#book(unlinked, signal);
    }
  }
}
