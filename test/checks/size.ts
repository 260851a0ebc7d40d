// The weight of the scripts as they travel: brotli. The goal is 72 kB. Until it is reached the ceiling goes down with every
// kilobyte that goes, and up only for what people asked for: 85 kB before tabs, files and a durable first word in the chat, 92 kB before
// a choice of week or month, wishes and whose time it is, 100 kB before videos, search engines, sharing, and finding by every filter,
// 107 kB before pages that old libraries, frameworks and translators have changed, and before languages that are fetched.
// The small script is what a page pays before anybody presses: 8 kB, which is no goal but a promise. A page in a further language
// fetches its words, too.
// Fails above a ceiling, and on what a strict CSP blocks.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const files = [
  { path: 'dist/v0/guidance.light.js', ceilingBytes: 8 * 1024 },
  { path: 'dist/v0/locales/uk.json', ceilingBytes: 10 * 1024 },
  { path: 'dist/v0/locales/ar.json', ceilingBytes: 10 * 1024 },
  { path: 'dist/guidance.js', ceilingBytes: 107.5 * 1024, goalBytes: 72 * 1024 },
];
const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

for (const { path, ceilingBytes, goalBytes: goal } of files) {
  const script = readFileSync(path);
  const sizeBytes = brotliCompressSync(script).length;
  const aim = goal === undefined ? '' : `goal ${kB(goal)}, `;
  console.log(
    `${path}: ${kB(sizeBytes)} brotli (${kB(script.length)} plain), ${aim}ceiling ${kB(ceilingBytes)}`,
  );
  const forbidden = /\beval\(|new Function\(|\bdocument\.write\(/.exec(script.toString());
  if (forbidden) console.error(`${path} contains ${forbidden[0]}, which a strict CSP blocks.`);
  if (sizeBytes > ceilingBytes)
    console.error(`${path} is over the ceiling by ${kB(sizeBytes - ceilingBytes)}.`);
  if (forbidden || sizeBytes > ceilingBytes) process.exitCode = 1;
}
