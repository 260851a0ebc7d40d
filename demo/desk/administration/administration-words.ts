import * as v from 'valibot';
import { ApiError } from '../../../src/api/api-error.js';
import { inUseShape, type InUse } from '../../api/desk/administration/catalogue.contract.js';
import { dateWord } from './shared.fields.js';

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];

/** What an `in-use` problem says; nothing for another. */
export function inUseOf(error: unknown): InUse | undefined {
  if (!(error instanceof ApiError) || error.code !== 'in-use') return undefined;
  const read = v.safeParse(inUseShape, error.problem);
  return read.success ? read.output : undefined;
}

/** Who and what needs it, in sentences. */
export function inUseWords({
  appointments,
  dates,
  shifts,
  rooms,
  waits,
  registrations,
  ways,
}: InUse): string[] {
  const others = [
    ...counted(shifts, 'arbeidstid', 'arbeidstider'),
    ...counted(rooms, 'rom', 'rom'),
    ...counted(waits, 'person på venteliste', 'personer på venteliste'),
  ];
  const booked = counted(appointments, 'bestilt time', 'bestilte timer').join('');
  const days = dates.map(dateWord).join(', ');
  return [
    booked && `${booked} passer ikke lenger: ${days}${dates.length < appointments ? ' …' : ''}.`,
    others.length > 0 ? `Dette bruker den: ${others.join(', ')}. Endre det først.` : '',
    registrations > 0
      ? `${counted(registrations, 'påmelding', 'påmeldinger').join('')} gjelder kurset slik det er. Flytt eller avlys samlinger fra kursets egen side, så får alle beskjed.`
      : '',
    ways.includes('end') ? 'Det som har vært i bruk, kan ikke slettes. Sett en siste dag i stedet.' : '',
  ].filter((sentence) => sentence !== '');
}

/** What went wrong, in words that say what to do. */
export function administrationProblem(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Noe gikk galt hos oss. Prøv igjen.';
  if (error.code === 'validation') return 'Noe må rettes før det kan lagres.';
  if (error.status === 404) return 'Dette er slettet av noen andre.';
  if (error.status === 403) return 'Du har ikke tilgang til å endre oppsettet.';
  if (error.kind === 'problem')
    return error.problem?.detail ?? error.problem?.title ?? 'Tjenesten svarte med en feil.';
  return 'Vi får ikke kontakt med tjenesten. Det du har skrevet, står her fortsatt. Prøv igjen.';
}
