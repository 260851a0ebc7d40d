// `npm run db:copy -- <data folder> <database URL>`: what was tried on the embedded database goes on in PostgreSQL.
import { StartError } from '../server/start-error.js';
import { copyAsTold } from './copy-command.js';

try {
  console.log(await copyAsTold(process.argv.slice(2), process.env));
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
