import type { Localized } from '../seed/localized.js';

/** What stands in a word about a registration, as one says it to one person. */
export const registrationTexts = {
  registered: { nb: 'Du er påmeldt', nn: 'Du er påmeld', en: 'You are registered' },
  waitlisted: { nb: 'Du står på venteliste', nn: 'Du står på venteliste', en: 'You are on the waiting list' },
  offered: {
    nb: 'Du har fått tilbud om plass',
    nn: 'Du har fått tilbod om plass',
    en: 'You are offered a place',
  },
  lapsed: {
    nb: 'Tilbudet om plass gjelder ikke lenger',
    nn: 'Tilbodet om plass gjeld ikkje lenger',
    en: 'The offer of a place no longer applies',
  },
  withdrawn: { nb: 'Du er meldt av', nn: 'Du er meld av', en: 'Your registration is withdrawn' },
  sessionOff: { nb: 'En samling er avlyst', nn: 'Ei samling er avlyst', en: 'A session is cancelled' },
  newDate: { nb: 'Kurset har fått ny dato', nn: 'Kurset har fått ny dato', en: 'The course has a new date' },
  newTime: { nb: 'Kurset har fått ny tid', nn: 'Kurset har fått ny tid', en: 'The course has a new time' },
  newPlace: {
    nb: 'Kurset har fått nytt sted',
    nn: 'Kurset har fått ny stad',
    en: 'The course has a new place',
  },
  cancelled: {
    nb: 'Kurset er dessverre avlyst',
    nn: 'Kurset er dessverre avlyst',
    en: 'We are sorry, but the course is cancelled',
  },
  postponed: { nb: 'Kurset er utsatt', nn: 'Kurset er utsett', en: 'The course is postponed' },
  online: {
    nb: 'Kurset blir holdt på nett',
    nn: 'Kurset blir halde på nett',
    en: 'The course takes place online',
  },
  link: {
    nb: 'Her er lenken til kurset',
    nn: 'Her er lenkja til kurset',
    en: 'Here is the link to the course',
  },
  on: {
    nb: 'Kurset blir holdt som planlagt likevel',
    nn: 'Kurset blir halde som planlagt likevel',
    en: 'The course takes place as planned after all',
  },
  reminder: {
    nb: 'Påminnelse om kurset',
    nn: 'Påminning om kurset',
    en: 'A reminder of the course',
  },
  joined: {
    nb: 'Du ble nummer {position} på ventelisten. Blir det en ledig plass, får du et tilbud som du må svare på.',
    nn: 'Du vart nummer {position} på ventelista. Blir det ein ledig plass, får du eit tilbod som du må svare på.',
    en: 'You joined as number {position}. If a place becomes free, you get an offer that you must answer.',
  },
  allJoined: {
    nb: 'Dere ble nummer {position} på ventelisten. Blir det plass til alle, får dere et tilbud som dere må svare på. Er det for få plasser til dere, går de til den neste.',
    nn: 'De vart nummer {position} på ventelista. Blir det plass til alle, får de eit tilbod som de må svare på. Er det for få plassar til dykk, går dei til den neste.',
    en: 'You joined as number {position}. If there is room for all of you, you get an offer that you must answer. If there are too few places, they go to the next people.',
  },
  answerBy: {
    nb: 'Plassen er din hvis du svarer ja senest {deadline}. Etter det går den til den neste.',
    nn: 'Plassen er din dersom du svarer ja seinast {deadline}. Etter det går han til den neste.',
    en: 'The place is yours if you say yes by {deadline}. After that it goes to the next person.',
  },
  answerAllBy: {
    nb: 'Det gjelder {seats} plasser. De er deres hvis dere svarer ja senest {deadline}. Etter det går de til de neste.',
    nn: 'Det gjeld {seats} plassar. Dei er dykkar dersom de svarer ja seinast {deadline}. Etter det går dei til dei neste.',
    en: 'It is for {seats} places. They are yours if you say yes by {deadline}. After that they go to the next people.',
  },
  noAnswer: {
    nb: 'Vi fikk ikke svar innen fristen. Vil du fortsatt være med, kan du melde deg på igjen på nettsiden vår.',
    nn: 'Vi fekk ikkje svar innan fristen. Vil du framleis vere med, kan du melde deg på igjen på nettsida vår.',
    en: 'We had no answer in time. If you still want to take part, you can register again on our website.',
  },
  again: {
    nb: 'Du kan melde deg på igjen på nettsiden vår{orCall}.',
    nn: 'Du kan melde deg på igjen på nettsida vår{orCall}.',
    en: 'You can register again on our website{orCall}.',
  },
  others: {
    nb: 'Du finner andre kurs på nettsiden vår{orCall}.',
    nn: 'Du finn andre kurs på nettsida vår{orCall}.',
    en: 'You will find other courses on our website{orCall}.',
  },
  twice: {
    nb: 'Noen har meldt på {names} en gang til. Det er den første påmeldingen som gjelder, og du trenger ikke å gjøre noe.',
    nn: 'Nokon har meldt på {names} ein gong til. Det er den første påmeldinga som gjeld, og du treng ikkje å gjere noko.',
    en: 'Somebody has registered {names} once more. The first registration counts, and you need not do anything.',
  },
  stillIn: { nb: 'Du har fortsatt plass.', nn: 'Du har framleis plass.', en: 'You still have a place.' },
  stillWaiting: {
    nb: 'Du står fortsatt på ventelisten.',
    nn: 'Du står framleis på ventelista.',
    en: 'You are still on the waiting list.',
  },
  dateToCome: {
    nb: 'Ny dato er ikke klar. Du får beskjed når den er det, og påmeldingen gjelder til da.',
    nn: 'Ny dato er ikkje klar. Du får beskjed når han er det, og påmeldinga gjeld til då.',
    en: 'There is no new date yet. We will tell you when there is, and your registration stands until then.',
  },
  nothingToDo: {
    nb: 'Du trenger ikke å melde deg av.',
    nn: 'Du treng ikkje å melde deg av.',
    en: 'You need not withdraw.',
  },
  before: {
    nb: 'Den gamle tiden, {time}, gjelder ikke lenger.',
    nn: 'Den gamle tida, {time}, gjeld ikkje lenger.',
    en: 'The former time, {time}, no longer applies.',
  },
  notHeld: {
    nb: 'Samlingen {time} blir ikke holdt.',
    nn: 'Samlinga {time} blir ikkje halden.',
    en: 'The session on {time} will not be held.',
  },
  sessionCancelled: { nb: '{time} (avlyst)', nn: '{time} (avlyst)', en: '{time} (cancelled)' },
  where: { nb: 'Oppmøte: {place}', nn: 'Oppmøte: {place}', en: 'Where: {place}' },
  join: { nb: 'Bli med på nett: {join}', nn: 'Bli med på nett: {join}', en: 'Join online: {join}' },
  joinLater: {
    nb: 'Kurset er på nett. Du får lenken før det begynner.',
    nn: 'Kurset er på nett. Du får lenkja før det byrjar.',
    en: 'The course is online. You get the link before it begins.',
  },
  onNet: { nb: 'Kurset er på nett.', nn: 'Kurset er på nett.', en: 'The course is online.' },
  call: {
    nb: 'Passer det ikke? Ring oss på {phone}.',
    nn: 'Passar det ikkje? Ring oss på {phone}.',
    en: 'Does it not suit you? Call us on {phone}.',
  },
  callToAnswer: {
    nb: 'Ring oss på {phone} for å svare.',
    nn: 'Ring oss på {phone} for å svare.',
    en: 'Call us on {phone} to answer.',
  },
  answerBelow: {
    nb: 'Bruk lenken under for å svare.',
    nn: 'Bruk lenkja under for å svare.',
    en: 'Use the link below to answer.',
  },
  askFirst: {
    nb: 'Den som har meldt deg på, kan svare for deg og melde deg av{orCall}.',
    nn: 'Den som har meldt deg på, kan svare for deg og melde deg av{orCall}.',
    en: 'Whoever registered you can answer for you and withdraw{orCall}.',
  },
  orCall: {
    nb: ', eller du kan ringe oss på {phone}',
    nn: ', eller du kan ringje oss på {phone}',
    en: ', or you can call us on {phone}',
  },
} satisfies Record<string, Localized>;

export type RegistrationTexts = Record<keyof typeof registrationTexts, string>;

/** What is said otherwise to several people who read the same mail. */
export const textsForSeveral = {
  registered: { nb: 'Dere er påmeldt', nn: 'De er påmelde', en: 'You are registered' },
  waitlisted: {
    nb: 'Dere står på venteliste',
    nn: 'De står på venteliste',
    en: 'You are on the waiting list',
  },
  offered: {
    nb: 'Dere har fått tilbud om plass',
    nn: 'De har fått tilbod om plass',
    en: 'You are offered places',
  },
  withdrawn: { nb: 'Dere er meldt av', nn: 'De er melde av', en: 'Your registration is withdrawn' },
  noAnswer: {
    nb: 'Vi fikk ikke svar innen fristen. Vil dere fortsatt være med, kan dere melde dere på igjen på nettsiden vår.',
    nn: 'Vi fekk ikkje svar innan fristen. Vil de framleis vere med, kan de melde dykk på igjen på nettsida vår.',
    en: 'We had no answer in time. If you still want to take part, you can register again on our website.',
  },
  again: {
    nb: 'Dere kan melde dere på igjen på nettsiden vår{orCall}.',
    nn: 'De kan melde dykk på igjen på nettsida vår{orCall}.',
    en: 'You can register again on our website{orCall}.',
  },
  stillIn: {
    nb: 'Dere har fortsatt plass.',
    nn: 'De har framleis plass.',
    en: 'You still have your places.',
  },
  stillWaiting: {
    nb: 'Dere står fortsatt på ventelisten.',
    nn: 'De står framleis på ventelista.',
    en: 'You are still on the waiting list.',
  },
  nothingToDo: {
    nb: 'Dere trenger ikke å melde dere av.',
    nn: 'De treng ikkje å melde dykk av.',
    en: 'You need not withdraw.',
  },
} satisfies Partial<Record<keyof typeof registrationTexts, Localized>>;
