/** How a snippet gets onto the page, by what the editor keeps of what is pasted. */
export const ways = [
  'html',
  'elements',
  'data',
  'class',
  'link',
  'frame',
  'wordpress',
  'wordpress-limited',
] as const;
export type Way = (typeof ways)[number];

/** What the snippet is made of. WordPress is one of these by another name. */
export type Placing = Exclude<Way, 'wordpress' | 'wordpress-limited'>;

/**
 * An administrator's Custom HTML block keeps everything. Without `unfiltered_html` WordPress (5.0 and newer) keeps `data-*`
 * on a `<div>`, and neither scripts, nor frames, nor elements that it does not know.
 */
export const placingOf = (way: Way): Placing => {
  if (way === 'wordpress') return 'html';
  return way === 'wordpress-limited' ? 'data' : way;
};
