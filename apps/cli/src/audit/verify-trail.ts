import { type KeyObject, verify } from 'node:crypto';
import { type AuditFault, type AuditLink, type DaySeal, DayVerifier, sealText } from '@xinxiu/persistence';
import type { Api } from '../api/api.js';
import { keyIdOf } from '@xinxiu/platform';

/** What stands in the way of believing a seal. */
export type SealFault = 'seal-missing' | 'seal-changed' | 'signature-wrong' | 'key-unknown';

export interface DayReport {
  readonly day: string;
  readonly links: number;
  /** `open`: the day is not over, its end proves nothing yet. */
  readonly seal: 'good' | 'unsigned-check' | 'open' | SealFault;
  readonly faults: readonly AuditFault[];
}

export interface TrailReport {
  readonly days: readonly DayReport[];
  readonly links: number;
  readonly intact: boolean;
}

export interface Evidence {
  /** Seals as they were handed out, by day: they count for more than what the server says. */
  readonly kept: ReadonlyMap<string, DaySeal>;
  /** Public audit key; without one signatures are not looked at. */
  readonly key?: KeyObject | undefined;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/**
 * Reads the trail day by day and recomputes every hash here, so that nothing is taken from the server but the links.
 * @param only a single day; its beginning is then bound to the seal of the day before
 */
export async function verifyTrail(
  api: Pick<Api, 'get'>,
  evidence: Evidence,
  only?: string,
): Promise<TrailReport> {
  const { seals, open } = await allSeals(api);
  const days = [...new Set([...seals.keys(), ...evidence.kept.keys(), ...(open ? [open.day] : [])])].sort();
  const reports: DayReport[] = [];
  let before = '';
  for (const day of days) {
    const seal = evidence.kept.get(day) ?? seals.get(day);
    if (only === undefined || only === day) {
      const verifier = new DayVerifier(before);
      const links = await readDay(api, day, verifier);
      const judged = seal ? judgeSeal(seal, seals.get(day), evidence) : 'open';
      reports.push({ day, links, seal: judged, faults: verifier.finish(seal) });
      before = seal?.head ?? verifier.head;
    } else before = seal?.head ?? before;
  }
  const intact = reports.every(
    ({ seal, faults }) => faults.length === 0 && ['good', 'unsigned-check', 'open'].includes(seal),
  );
  return { days: reports, links: reports.reduce((sum, { links }) => sum + links, 0), intact };
}

async function allSeals(api: Pick<Api, 'get'>) {
  const seals = new Map<string, DaySeal>();
  let open: { day: string } | undefined;
  for await (const page of pages<DaySeal, { open?: { day: string } }>(api, '/audit/days')) {
    for (const seal of page.items) seals.set(seal.day, seal);
    open = page.open;
  }
  return { seals, open };
}

async function readDay(api: Pick<Api, 'get'>, day: string, verifier: DayVerifier): Promise<number> {
  let links = 0;
  for await (const { items } of pages<AuditLink>(api, `/audit/days/${day}/links`)) {
    for (const link of items) verifier.take(link);
    links += items.length;
  }
  return links;
}

async function* pages<T, More = object>(api: Pick<Api, 'get'>, path: string): AsyncGenerator<Page<T> & More> {
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '500', ...(cursor !== undefined && { cursor }) });
    const page: Page<T> & More = await api.get(`${path}?${query}`);
    yield page;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function judgeSeal(seal: DaySeal, served: DaySeal | undefined, { kept, key }: Evidence): DayReport['seal'] {
  if (!served) return 'seal-missing';
  if (kept.has(seal.day) && sealText(served) !== sealText(seal)) return 'seal-changed';
  if (!key) return 'unsigned-check';
  if (seal.keyId !== keyIdOf(key)) return 'key-unknown';
  const good = verify(null, Buffer.from(sealText(seal)), key, Buffer.from(seal.signature, 'base64'));
  return good ? 'good' : 'signature-wrong';
}
