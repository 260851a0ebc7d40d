/** What can be imported from the package, by the name behind `guidance-widgets/`, and where it is written. */
export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  chat: 'src/package/entries/chat.ts',
  booking: 'src/package/entries/booking.ts',
  courses: 'src/package/entries/courses.ts',
  settings: 'src/package/entries/settings.ts',
  define: 'src/package/entries/define.ts',
  'define/chat': 'src/package/entries/define/chat.ts',
  'define/booking': 'src/package/entries/define/booking.ts',
  'define/courses': 'src/package/entries/define/courses.ts',
  'languages/ar': 'src/package/entries/languages/ar.ts',
  'languages/uk': 'src/package/entries/languages/uk.ts',
  react: 'src/package/types/react.ts',
  preact: 'src/package/types/preact.ts',
  svelte: 'src/package/types/svelte.ts',
  vue: 'src/package/types/vue.ts',
};
