// `npm run openapi`: writes the description of the API to dist/openapi.json, or to the path given.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeApi } from './openapi.routes.js';

const [path = 'dist/openapi.json'] = process.argv.slice(2);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, `${JSON.stringify(describeApi('/guidance/v1'), null, 2)}\n`);
console.log(path);
