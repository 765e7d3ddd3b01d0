import { receiveExchangeFiles } from './receiver.js';

const [, , exchangeDir, publicKeyFile] = process.argv;
if (!exchangeDir || !publicKeyFile) {
  process.stderr.write('usage: receiver.main.js EXCHANGE_FOLDER PUBLIC_KEY_FILE\n');
  process.exit(2);
}

const ending = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ending.abort());
await receiveExchangeFiles({
  exchangeDir,
  publicKeyFile,
  log: (line) => process.stderr.write(`${line}\n`),
  signal: ending.signal,
});
