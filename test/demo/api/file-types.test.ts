import { describe, expect, it } from 'vitest';
import { mediaTypeOf, safeName } from '../../../demo/api/chat/file-types.js';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const offered = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', word];
const zip = [0x50, 0x4b, 0x03, 0x04];

describe('an uploaded file', () => {
  it.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ')],
    [word, bytes(zip, '....', 'word/document.xml')],
  ])('is known by what is in it, whatever it is called: %s', (mediaType, content) => {
    expect(mediaTypeOf(content, offered)).toBe(mediaType);
  });

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', bytes('MZ', [0x90, 0])],
    ['a program for another system', bytes([0x7f], 'ELF')],
    ['an archive', bytes(zip, '....', 'run.exe')],
    ['a spreadsheet', bytes(zip, '....', 'xl/workbook.xml')],
    ['a picture that is only begun', bytes([0xff, 0xd8])],
    ['a page that hides behind white space', bytes('   \n%PDF-1.7')],
    ['nothing', bytes()],
  ])('is none of them: %s', (_what, content) => {
    expect(mediaTypeOf(content, offered)).toBeUndefined();
  });

  it('is refused where its type is not offered', () => {
    expect(mediaTypeOf(bytes('%PDF-1.7'), ['image/png'])).toBeUndefined();
  });

  it('loses folders, control characters and turned directions from its name', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\Users\\k\\cv.pdf')).toBe('cv.pdf');
    expect(safeName('cv\u202Efdp.exe')).toBe('cvfdp.exe');
    expect(safeName('a\r\nSet-Cookie: x')).toBe('aSet-Cookie: x');
    expect(safeName('')).toBe('fil');
  });
});
