// The weight of the one script as it travels: brotli, at most 64 kB. Fails when it is over.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const limitBytes = 64 * 1024;
const script = readFileSync('dist/guidance.js');
const sizeBytes = brotliCompressSync(script).length;
const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

console.log(`dist/guidance.js: ${kB(sizeBytes)} brotli of ${kB(limitBytes)} (${kB(script.length)} plain)`);
const forbidden = /\beval\(|new Function\(|\bdocument\.write\(/.exec(script.toString());
if (forbidden) console.error(`The script contains ${forbidden[0]}, which a strict CSP blocks.`);
if (sizeBytes > limitBytes) console.error(`Over the limit by ${kB(sizeBytes - limitBytes)}.`);
if (forbidden || sizeBytes > limitBytes) process.exitCode = 1;
