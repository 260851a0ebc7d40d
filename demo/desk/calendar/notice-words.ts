const kindNames: Record<string, string> = {
  confirmed: 'Bestilt time',
  moved: 'Endret time',
  cancelled: 'Avlyst eller avbestilt time',
  reminder: 'Påminnelse om time',
  'time-free': 'Det er blitt ledig',
  registered: 'Påmelding',
  'registered-already': 'Var påmeldt fra før',
  waitlisted: 'Venteliste',
  offered: 'Tilbud om plass',
  'offer-lapsed': 'Tilbud som har gått ut',
  withdrawn: 'Meldt av',
  'session-cancelled': 'Avlyst samling',
  'session-moved': 'Flyttet samling',
  'course-cancelled': 'Avlyst kurs',
  'course-postponed': 'Utsatt kurs',
  'course-online': 'Kurs flyttet til nett',
  'course-on': 'Kurs som holdes likevel',
  'course-reminder': 'Påminnelse om kurs',
  transcript: 'Kopi av samtale',
  enquiry: 'Kvittering for spørsmål',
};

/** What a word to give is about. A kind that this desk does not know yet has its subject to say it. */
export const noticeKindName = (kind: string): string => kindNames[kind] ?? 'Beskjed';

const failures: Record<string, string> = {
  address: 'E-posten kom ikke fram: Adressen finnes ikke eller tar ikke imot.',
  message: 'E-posten kom ikke fram: Mottakerens e-posttjener tok den ikke imot.',
  time: 'E-posten kom ikke fram: Ingen e-posttjener tok den imot på to døgn.',
};

/** Why a word was not sent. */
export const failureWords = (reason: string): string => failures[reason] ?? 'E-posten kom ikke fram.';
