/** Version 4 and the variant of RFC 9562, in the bytes that carry them. */
const marked = (byte: number, index: number): number => {
  if (index === 6) return (byte & 0x0f) | 0x40;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
};

/** A random UUID. `crypto.randomUUID` is missing on pages without https, where partners still are. */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)).map(marked);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
