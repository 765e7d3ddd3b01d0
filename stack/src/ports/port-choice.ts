import { StackError } from '../stack-error.js';

/** Ports of the instance that `npm start` runs; those of the servers are near their usual ones. */
const usual = {
  api: 3000,
  workerHealth: 3001,
  smtp: 2525,
  smtpInbox: 8025,
  temporal: 7233,
  temporalUi: 8233,
  mongo: 27117,
  postgres: 15432,
} as const;

/** How many ports after the wanted one are tried. */
const tries = 50;

export type PortName = keyof typeof usual;

/**
 * The port that an instance wants first. Other instances than `default` get a block of ten by their name in
 * 20000–29999, which is below the range of outgoing connections: a client that keeps knocking at a server that is
 * down could otherwise be given that very port for its own end and meet itself.
 */
export function wantedPort(instance: string, name: PortName): number {
  const offset = Object.keys(usual).indexOf(name);
  return instance === 'default' ? usual[name] : 20_000 + (hash(instance) % 1_000) * 10 + offset;
}

/** @param taken ports that this start has already given away */
export async function choosePort(
  name: PortName,
  wanted: number,
  taken: ReadonlySet<number>,
  isFree: (port: number) => Promise<boolean>,
  log: (line: string) => void,
): Promise<number> {
  for (let step = 0; step < tries; step++) {
    // Steps of ten keep other instances' blocks whole.
    const port = wanted + step * 10;
    if (taken.has(port) || !(await isFree(port))) continue;
    if (step > 0) log(`port ${wanted} (${name}) is occupied; taking ${port}`);
    return port;
  }
  throw new StackError(
    'NO_FREE_PORT',
    `The ports ${wanted} to ${wanted + (tries - 1) * 10} for ${name} are all occupied.`,
    'End what occupies them, or choose another instance name.',
  );
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
