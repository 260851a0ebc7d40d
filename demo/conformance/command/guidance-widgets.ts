// The package's command: `npx guidance-widgets conformance <base URL>`.
import { command } from './command.js';

const print = (text: string) => {
  console.log(text);
};
process.exitCode = await command(process.argv.slice(2), { print, complain: (text) => console.error(text) });
