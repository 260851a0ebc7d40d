import { ApiError } from '../../src/api/api-error.js';
import type { DeskCounsellor, DeskSession } from '../api/desk/desk.contract.js';
import type { DeskClient } from './desk-client.js';
import { problemText } from './desk-words.js';
import { keepBegun, type ProviderAnswer } from './sign-in-answer.js';

/** How one comes in: with a code on one's own machine, or where the service's people sign in to everything else. */
export type DeskDoor = { way: 'secret'; counsellors: DeskCounsellor[] } | { way: 'provider'; name: string };

export async function findDoor(client: DeskClient): Promise<DeskDoor> {
  const way = await client.signInWay();
  return way.way === 'provider' ? way : { way: 'secret', counsellors: await client.counsellors() };
}

/** The browser leaves for the provider. */
export async function goToProvider(client: DeskClient): Promise<void> {
  const { token, url } = await client.beginSignIn();
  keepBegun({ token, place: location.hash });
  location.assign(url);
}

/** The provider has sent the browser back. @throws ApiError */
export function comeBack(client: DeskClient, { token, answer }: ProviderAnswer): Promise<DeskSession> {
  if (token === undefined) return Promise.reject(new ApiError('problem', { status: 401 }));
  return client.finishSignIn({ token, answer });
}

/** Why one did not get in, and what to do. */
export function refusalText(error: unknown, way: DeskDoor['way']): string {
  if (!(error instanceof ApiError)) return problemText(error);
  if (error.code === 'sign-in-refused') {
    return 'Du er logget inn, men er ikke satt opp som veileder her. Be den som administrerer tjenesten, om tilgang.';
  }
  if (error.status !== 401) return problemText(error);
  return way === 'secret'
    ? 'Koden stemmer ikke. Prøv igjen.'
    : 'Innloggingen ble ikke fullført. Logg inn på nytt.';
}
