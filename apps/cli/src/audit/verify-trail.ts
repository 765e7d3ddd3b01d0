import {
  type AuditFault,
  type AuditLinkDoc,
  type DaySeal,
  DayVerifier,
  type SealKeys,
  type Stray,
  runningText,
  sealText,
} from '@xinxiu/persistence';
import type { Api } from '../api/api.js';
import type { KeptSeals } from './kept-seals.js';

/** What stands in the way of believing a seal. */
export type SealFault = 'seal-missing' | 'seal-changed' | 'signature-wrong' | 'key-unknown';

export interface DayReport {
  readonly day: string;
  readonly links: number;
  /** `open`: the day is not over; it is known as far as it was noted when something was chained last. */
  readonly seal: 'good' | 'unsigned-check' | 'open' | SealFault;
  readonly faults: readonly AuditFault[];
}

export interface TrailReport {
  readonly days: readonly DayReport[];
  /** What lies under a day that was never written, or under none: somebody put it into the store. */
  readonly strays: readonly Stray[];
  readonly links: number;
  readonly intact: boolean;
}

export interface Evidence {
  /** Seals as they were handed out: they count for more than what the server says. */
  readonly kept: KeptSeals;
  /** Public audit keys; without them signatures are not looked at. */
  readonly keys?: SealKeys | undefined;
}

interface OpenDay {
  readonly day: string;
  readonly running?: DaySeal;
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
  const { kept, keys } = evidence;
  const { seals, open } = await allSeals(api);
  const noted = [...kept.running, ...(open?.running ? [open.running] : [])];
  const ofMarks = noted.map(({ day }) => day);
  const days = [
    ...new Set([...seals.keys(), ...kept.seals.keys(), ...ofMarks, ...(open ? [open.day] : [])]),
  ].sort();
  const reports: DayReport[] = [];
  let before = '';
  for (const day of days) {
    const seal = kept.seals.get(day) ?? seals.get(day);
    if (only === undefined || only === day) {
      const running = noted.filter((one) => one.day === day);
      const marks = running.filter((one) => keys?.verifies(runningText(one), one) ?? true);
      const verifier = new DayVerifier({ day, previous: before, keys, marks });
      await readDay(api, day, verifier);
      const judged = seal ? judgeSeal(seal, seals.get(day), evidence) : judgeOpen(running, marks, keys);
      reports.push({ day, links: verifier.links, seal: judged, faults: verifier.finish(seal) });
      before = seal?.head ?? verifier.head;
    } else before = seal?.head ?? before;
  }
  const { items } = await api.get<{ items: readonly Stray[] }>('/audit/strays');
  // A day whose seal was taken away on the server is looked at all the same, by the seal that was kept.
  const strays = items.filter(({ day }) => !days.includes(day));
  const intact =
    strays.length === 0 &&
    reports.every(
      ({ seal, faults }) => faults.length === 0 && ['good', 'unsigned-check', 'open'].includes(seal),
    );
  return { days: reports, strays, links: reports.reduce((sum, { links }) => sum + links, 0), intact };
}

async function allSeals(api: Pick<Api, 'get'>) {
  const seals = new Map<string, DaySeal>();
  let open: OpenDay | undefined;
  for await (const page of pages<DaySeal, { open?: OpenDay }>(api, '/audit/days')) {
    for (const seal of page.items) seals.set(seal.day, seal);
    // As it was before any link was read: what is chained meanwhile is more, and never less.
    open ??= page.open;
  }
  return { seals, open };
}

async function readDay(api: Pick<Api, 'get'>, day: string, verifier: DayVerifier): Promise<void> {
  for await (const { items } of pages<AuditLinkDoc>(api, `/audit/days/${day}/links`))
    for (const link of items) verifier.take(link);
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

function judgeSeal(seal: DaySeal, served: DaySeal | undefined, { kept, keys }: Evidence): DayReport['seal'] {
  if (!served) return 'seal-missing';
  if (kept.seals.has(seal.day) && sealText(served) !== sealText(seal)) return 'seal-changed';
  if (!keys) return 'unsigned-check';
  if (!keys.has(seal.keyId)) return 'key-unknown';
  return keys.verifies(sealText(seal), seal) ? 'good' : 'signature-wrong';
}

/** A note that is not signed proves nothing, and nobody but who worked in the store writes one. */
function judgeOpen(
  running: readonly DaySeal[],
  marks: readonly DaySeal[],
  keys: SealKeys | undefined,
): DayReport['seal'] {
  const wrong = running.find((one) => !marks.includes(one));
  if (!wrong) return 'open';
  return keys?.has(wrong.keyId) ? 'signature-wrong' : 'key-unknown';
}
