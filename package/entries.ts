/** What can be imported from the package, by the name behind `guidance-widgets/`, and where it is written. */
export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  chat: 'package/entries/chat.ts',
  booking: 'package/entries/booking.ts',
  courses: 'package/entries/courses.ts',
  settings: 'package/entries/settings.ts',
  define: 'package/entries/define.ts',
  'define/chat': 'package/entries/define/chat.ts',
  'define/booking': 'package/entries/define/booking.ts',
  'define/courses': 'package/entries/define/courses.ts',
  react: 'package/types/react.ts',
  preact: 'package/types/preact.ts',
  svelte: 'package/types/svelte.ts',
  vue: 'package/types/vue.ts',
};
