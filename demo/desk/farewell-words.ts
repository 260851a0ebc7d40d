const words = {
  nb: 'Vi avslutter chatten nå. Her skal både du og veilederne bli møtt med respekt. Du er velkommen tilbake en annen gang.',
  nn: 'Vi avsluttar chatten no. Her skal både du og rettleiarane bli møtte med respekt. Du er velkomen tilbake ein annan gong.',
  en: 'We are ending the chat now. Both you and the counsellors are to be met with respect here. You are welcome back another time.',
};

/** What somebody is told whose conversation is ended because of how they write, in their language. */
export function farewellWords(language: string): string {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'nn') return words.nn;
  return primary === 'nb' || primary === 'no' ? words.nb : words.en;
}

/** How long the same visitor is kept out: minutes, and in words. */
export const pauses = [
  { minutes: 15, name: '15 minutter' },
  { minutes: 60, name: '1 time' },
  { minutes: 24 * 60, name: '1 døgn' },
] as const;
