import { svg, html, type TemplateResult } from 'lit';

/** Our own strokes on a 24 × 24 grid. Decorative: the words beside an icon carry its meaning. */
const shapes = {
  alert: svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 7.500v5.500M12 16.200v.100"/>`,
  'arrow-up': svg`<path d="M12 19V6M6 11.500l6-6 6 6"/>`,
  calendar: svg`<rect x="4" y="5.500" width="16" height="14.500" rx="2.500"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4"/>`,
  chat: svg`<path d="M4 12a7.500 7.500 0 0 1 7.500-7.500h1a7.500 7.500 0 0 1 0 15 8 8 0 0 1-3.700-.900L4.500 20l1.300-3.900A7.400 7.400 0 0 1 4 12z"/>`,
  check: svg`<path d="M5 12.500l4.500 4.500L19 7.500"/>`,
  'chevron-down': svg`<path d="M7 10l5 5 5-5"/>`,
  'chevron-end': svg`<path d="M9.500 6l6 6-6 6"/>`,
  'chevron-start': svg`<path d="M14.500 6l-6 6 6 6"/>`,
  clip: svg`<path d="M19 11l-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400L12.800 4.400a3 3 0 0 1 4.300 4.300L9.700 16a1.500 1.500 0 0 1-2.100-2.100L14 7.500"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 7.500V12l3 2"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  download: svg`<path d="M12 4v11M7 11l5 5 5-5M5 20h14"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 6 .500l2.500-2.500a4 4 0 0 0-5.700-5.700L11.500 7.600M14 10a4 4 0 0 0-6-.500L5.500 12a4 4 0 0 0 5.700 5.700l1.300-1.300"/>`,
  mail: svg`<rect x="3.500" y="5.500" width="17" height="13" rx="2.500"/><path d="M4 7.500l8 6 8-6"/>`,
  more: svg`<path d="M5 12h.100M12 12h.100M19 12h.100" stroke-width="3"/>`,
  person: svg`<circle cx="12" cy="8" r="3.500"/><path d="M5 20c.500-4 3.300-6 7-6s6.500 2 7 6"/>`,
  phone: svg`<path d="M6.500 4h3l1.500 4-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2 4 1.500v3a2 2 0 0 1-2.200 2A16 16 0 0 1 4.500 6.200 2 2 0 0 1 6.500 4z"/>`,
  place: svg`<path d="M12 21s-6.500-5.700-6.500-11a6.500 6.500 0 0 1 13 0C18.500 15.300 12 21 12 21z"/><circle cx="12" cy="10" r="2.300"/>`,
  play: svg`<path d="M9 6.500v11l9-5.500z"/>`,
  search: svg`<circle cx="10.500" cy="10.500" r="6"/><path d="M15 15l5 5"/>`,
  shield: svg`<path d="M12 3l7 3v5c0 4.600-3 8.300-7 10-4-1.700-7-5.400-7-10V6z"/><path d="M9 12l2.200 2.200L15.500 10"/>`,
  trash: svg`<path d="M5 7h14M10 4h4M7 7l1 13h8l1-13"/>`,
  video: svg`<rect x="3.500" y="6.500" width="11.500" height="11" rx="2.500"/><path d="M15 11l5.500-3v8L15 13"/>`,
} satisfies Record<string, TemplateResult>;

export type IconName = keyof typeof shapes;

export const icon = (name: IconName): TemplateResult =>
  html`<svg
    class="icon ${name.startsWith('chevron') ? 'directional' : ''}"
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    ${shapes[name]}
  </svg>`;
