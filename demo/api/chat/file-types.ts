type Test = (bytes: Uint8Array) => boolean;

const beginsWith =
  (...signature: number[]): Test =>
  (bytes) =>
    signature.every((byte, index) => bytes[index] === byte);

const isZip = beginsWith(0x50, 0x4b, 0x03, 0x04);

/** A text document is a ZIP archive with parts under `word/`; their names stand uncompressed in it. */
const isWordDocument: Test = (bytes) =>
  isZip(bytes) && new TextDecoder('latin1').decode(bytes).includes('word/document.xml');

/**
 * What a file is by its first bytes, whatever it is called. The signatures are those of the formats' own specifications
 * (ISO 32000-1 §7.5.2, ITU-T T.81 B.1.1.3, W3C PNG §5.2, RIFF/WebP, ECMA-376).
 */
const tests: Readonly<Record<string, Test>> = {
  'application/pdf': beginsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
  'image/jpeg': beginsWith(0xff, 0xd8, 0xff),
  'image/png': beginsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/webp': (bytes) =>
    beginsWith(0x52, 0x49, 0x46, 0x46)(bytes) && beginsWith(0x57, 0x45, 0x42, 0x50)(bytes.subarray(8)),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isWordDocument,
};

/** One of the offered media types, or `undefined`: it is none of them, or one that can't be told. */
export const mediaTypeOf = (bytes: Uint8Array, offered: readonly string[]): string | undefined =>
  offered.find((mediaType) => tests[mediaType]?.(bytes));

/** The last part of a path, without what no file system wants, and not longer than a name may be. */
export const safeName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return clean.slice(0, 200) || 'fil';
};
