import type { Localized } from '../seed/localized.js';
import type { KnownProblemCode } from './problem-error.js';

/** The title of each problem. Widgets have words of their own; these are for whoever reads the answer itself. */
export const problemTitles: Record<KnownProblemCode, Localized> = {
  validation: {
    nb: 'Noe må rettes.',
    nn: 'Noko må rettast.',
    en: 'Something must be corrected.',
  },
  unauthorized: {
    nb: 'Nøkkelen mangler eller gjelder ikke.',
    nn: 'Nøkkelen manglar eller gjeld ikkje.',
    en: 'The token is missing or not valid.',
  },
  'origin-not-allowed': {
    nb: 'Nettstedet er ikke satt opp til å bruke tjenesten.',
    nn: 'Nettstaden er ikkje sett opp til å bruke tenesta.',
    en: 'This site is not set up to use the service.',
  },
  'not-found': { nb: 'Finnes ikke.', nn: 'Finst ikkje.', en: 'Not found.' },
  'rate-limited': {
    nb: 'For mange forsøk. Vent litt og prøv igjen.',
    nn: 'For mange forsøk. Vent litt og prøv igjen.',
    en: 'Too many attempts. Wait a little and try again.',
  },
  unavailable: {
    nb: 'Tjenesten svarer ikke akkurat nå. Prøv igjen.',
    nn: 'Tenesta svarar ikkje akkurat no. Prøv igjen.',
    en: 'The service is not available right now. Try again.',
  },
  'idempotency-key-reused': {
    nb: 'Denne Idempotency-Key er brukt til noe annet.',
    nn: 'Denne Idempotency-Key er brukt til noko anna.',
    en: 'This Idempotency-Key was used for something else.',
  },
  'in-progress': {
    nb: 'Den samme forespørselen er i gang.',
    nn: 'Den same førespurnaden er i gang.',
    en: 'The same request is still running.',
  },
  'chat-closed': { nb: 'Chatten er stengt.', nn: 'Chatten er stengd.', en: 'The chat is closed.' },
  'chat-busy': { nb: 'Køen er full.', nn: 'Køen er full.', en: 'The queue is full.' },
  'conversation-ended': {
    nb: 'Samtalen er avsluttet.',
    nn: 'Samtalen er avslutta.',
    en: 'The conversation has ended.',
  },
  'conversation-taken': {
    nb: 'En annen veileder har samtalen.',
    nn: 'Ein annan rettleiar har samtalen.',
    en: 'Another counsellor has the conversation.',
  },
  'colleague-away': {
    nb: 'Kollegaen er ikke ved pulten nå.',
    nn: 'Kollegaen er ikkje ved pulten no.',
    en: 'The colleague is not at the desk now.',
  },
  'administration-changed': {
    nb: 'Noen andre har endret dette i mellomtiden.',
    nn: 'Nokon andre har endra dette i mellomtida.',
    en: 'Somebody else has changed this in the meantime.',
  },
  'in-use': {
    nb: 'Noe som er bestilt eller satt opp, trenger dette.',
    nn: 'Noko som er bestilt eller sett opp, treng dette.',
    en: 'Something that is booked or set up needs this.',
  },
  'appointment-changed': {
    nb: 'Timen er endret i mellomtiden.',
    nn: 'Timen er endra i mellomtida.',
    en: 'The appointment has been changed in the meantime.',
  },
  'course-changed': {
    nb: 'Kurset er endret i mellomtiden.',
    nn: 'Kurset er endra i mellomtida.',
    en: 'The course has been changed in the meantime.',
  },
  'day-changed': {
    nb: 'Dagen er endret i mellomtiden.',
    nn: 'Dagen er endra i mellomtida.',
    en: 'The day has been changed in the meantime.',
  },
  'not-started': {
    nb: 'Det har ikke begynt ennå.',
    nn: 'Det har ikkje byrja enno.',
    en: 'It has not started yet.',
  },
  'time-booked': {
    nb: 'Noe er bestilt i den tiden.',
    nn: 'Noko er bestilt i den tida.',
    en: 'Something is booked at that time.',
  },
  'message-conflict': {
    nb: 'En annen melding har samme nummer.',
    nn: 'Ei anna melding har same nummer.',
    en: 'Another message has the same id.',
  },
  'attachment-refused': {
    nb: 'Filen kan ikke sendes.',
    nn: 'Fila kan ikkje sendast.',
    en: 'The file cannot be sent.',
  },
  'slot-taken': {
    nb: 'Timen er ikke lenger ledig.',
    nn: 'Timen er ikkje lenger ledig.',
    en: 'The time is no longer free.',
  },
  'hold-expired': {
    nb: 'Timen er ikke lenger holdt av til deg.',
    nn: 'Timen er ikkje lenger halden av til deg.',
    en: 'The time is no longer kept for you.',
  },
  'too-late': { nb: 'Det er for sent.', nn: 'Det er for seint.', en: 'It is too late.' },
  'course-full': { nb: 'Kurset er fullt.', nn: 'Kurset er fullt.', en: 'The course is full.' },
  'waitlist-full': {
    nb: 'Ventelisten er full.',
    nn: 'Ventelista er full.',
    en: 'The waiting list is full.',
  },
  'registration-closed': {
    nb: 'Påmeldingen er stengt.',
    nn: 'Påmeldinga er stengd.',
    en: 'Registration is closed.',
  },
  'offer-expired': {
    nb: 'Tilbudet om plass gjelder ikke lenger.',
    nn: 'Tilbodet om plass gjeld ikkje lenger.',
    en: 'The offered place is no longer yours to take.',
  },
  forbidden: {
    nb: 'Du har ikke tilgang til dette.',
    nn: 'Du har ikkje tilgang til dette.',
    en: 'You do not have access to this.',
  },
  'sign-in-refused': {
    nb: 'Du er ikke satt opp som veileder her.',
    nn: 'Du er ikkje sett opp som rettleiar her.',
    en: 'You are not set up as a counsellor here.',
  },
  'proof-required': {
    nb: 'Nettleseren må gjøre et lite stykke arbeid først.',
    nn: 'Nettlesaren må gjere eit lite stykke arbeid først.',
    en: 'The browser must do a little work first.',
  },
  'internal-error': {
    nb: 'Noe gikk galt hos oss. Prøv igjen.',
    nn: 'Noko gjekk gale hos oss. Prøv igjen.',
    en: 'Something went wrong on our side. Try again.',
  },
  'method-not-allowed': {
    nb: 'Adressen svarer ikke på denne metoden.',
    nn: 'Adressa svarar ikkje på denne metoden.',
    en: 'The address does not answer this method.',
  },
  'too-large': {
    nb: 'Forespørselen er for stor.',
    nn: 'Førespurnaden er for stor.',
    en: 'The request is too large.',
  },
  'unsupported-media-type': {
    nb: 'Innholdet må være av en annen type.',
    nn: 'Innhaldet må vere av ein annan type.',
    en: 'The content must be of another type.',
  },
};
