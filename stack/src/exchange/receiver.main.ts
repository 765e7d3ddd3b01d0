import { receiveExchangeFiles } from './receiver.js';

const [, , folder] = process.argv;
if (!folder) {
  process.stderr.write('usage: receiver.main.js FOLDER\n');
  process.exit(2);
}

const ending = new AbortController();
process.once('SIGTERM', () => ending.abort());
await receiveExchangeFiles(folder, (line) => process.stderr.write(`${line}\n`), ending.signal);
