import { connect } from 'node:net';
import { localised, say } from '../output/language.js';
import { type Finding, finding } from './finding.js';

const PATIENCE_MS = 3_000;

function notStarted(part: string, whatToDo: string): Finding {
  return finding(part, false, say('未启动', 'not started'), whatToDo);
}

/** Asks a health address; a part that is there but not well says itself what it lacks. */
export async function checkHealth(part: string, url: string | undefined, whatToDo: string): Promise<Finding> {
  if (url === undefined) return notStarted(part, whatToDo);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    return finding(part, response.ok, response.ok ? url : `${url}: ${response.status} ${text}`, whatToDo);
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause ?? error;
    return finding(part, false, `${url}: ${String(cause)}`, whatToDo);
  }
}

/** Host and port in an address with or without scheme, user and path; of several hosts the first. */
export function hostAndPort(address: string): { host: string; port: number } | undefined {
  const match = /^(?:[\w+]+:\/\/)?(?:[^@/]*@)?(?:\[([^\]]+)\]|([^:/,[\]]+)):(\d+)/.exec(address);
  const host = match?.[1] ?? match?.[2];
  return host === undefined ? undefined : { host, port: Number(match?.[3]) };
}

/** Whether somebody listens there. */
export function checkListener(part: string, address: string | undefined, whatToDo: string): Promise<Finding> {
  if (address === undefined) return Promise.resolve(notStarted(part, whatToDo));
  const place = hostAndPort(address);
  // An address without port (mongodb+srv) is found by the driver; the api tells whether it can reach it.
  if (!place) return Promise.resolve(finding(part, true, say('由 api 检查', 'checked by the api'), ''));
  const where = `${place.host}:${place.port}`;
  return new Promise((resolve) => {
    const socket = connect({ ...place, timeout: PATIENCE_MS });
    const end = (ok: boolean, detail: string): void => {
      socket.destroy();
      resolve(finding(part, ok, detail, whatToDo));
    };
    socket.once('connect', () => end(true, where));
    socket.once('timeout', () => end(false, `${where}: ${say('没有应答', 'no answer')}`));
    socket.once('error', (error) => end(false, `${where}: ${localised(error.message)}`));
  });
}
