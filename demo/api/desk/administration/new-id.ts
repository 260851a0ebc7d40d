const longest = 60;

/** For web editors to write (`service="karrieresamtale"`): small letters, figures and dashes. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

/** From a name where there is one, and like no other. */
export function newIdFrom(name: string | undefined, taken: readonly string[]): string {
  const slug = slugOf(name ?? '');
  if (slug === '') return crypto.randomUUID();
  const isTaken = new Set(taken);
  if (!isTaken.has(slug)) return slug;
  for (let count = 2; ; count += 1) {
    const id = `${slug}-${String(count)}`;
    if (!isTaken.has(id)) return id;
  }
}
