/** What a counsellor writes many times a day, in the seeker's language. Put in the field, to be changed before it is sent. */
export interface PreparedAnswer {
  name: string;
  text: string;
}

const nb: PreparedAnswer[] = [
  { name: 'Hilsen', text: 'Hei, og velkommen! Hva har du lyst til å snakke om?' },
  { name: 'Et øyeblikk', text: 'Et øyeblikk, så skal jeg finne ut av det for deg.' },
  {
    name: 'Foreslå time',
    text: 'Dette kan vi gjerne snakke mer om. Vil du ha en time hos oss? Jeg kan sende deg en lenke.',
  },
  { name: 'Er du der?', text: 'Er du der fortsatt? Ta den tiden du trenger.' },
  { name: 'Avslutning', text: 'Fint å snakke med deg. Du er velkommen tilbake når du vil. Lykke til!' },
];
const nn: PreparedAnswer[] = [
  { name: 'Helsing', text: 'Hei, og velkomen! Kva har du lyst til å snakke om?' },
  { name: 'Ein augneblink', text: 'Ein augneblink, så skal eg finne ut av det for deg.' },
  {
    name: 'Foreslå time',
    text: 'Dette kan vi gjerne snakke meir om. Vil du ha ein time hos oss? Eg kan sende deg ei lenkje.',
  },
  { name: 'Er du der?', text: 'Er du der framleis? Ta den tida du treng.' },
  { name: 'Avslutning', text: 'Fint å snakke med deg. Du er velkomen tilbake når du vil. Lykke til!' },
];
const en: PreparedAnswer[] = [
  { name: 'Greeting', text: 'Hi, and welcome! What would you like to talk about?' },
  { name: 'One moment', text: 'One moment, and I will find out for you.' },
  {
    name: 'Suggest a talk',
    text: 'We could talk more about this. Would you like an appointment? I can send you a link.',
  },
  { name: 'Still there?', text: 'Are you still there? Take the time you need.' },
  { name: 'Goodbye', text: 'It was good to talk with you. You are welcome back at any time. Good luck!' },
];

export function preparedAnswers(language: string): PreparedAnswer[] {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'nn') return nn;
  return primary === 'nb' || primary === 'no' ? nb : en;
}
