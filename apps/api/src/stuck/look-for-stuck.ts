import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type EngineFacts, causeOfQueue, causesInEngine, isTrackingOver } from '@xinxiu/domain';
import { type FoundStuck, type Repositories, type StuckRow } from '@xinxiu/persistence';
import { inTurns } from '../platform/every-minute.js';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { FollowBulk } from './bulk/follow-bulk.js';
import { EngineWord, type Running } from './engine-word.js';
import { StoreReading, type StoreWord } from './store-word.js';
import { stuckChanges } from './stuck-changes.js';
import { foundStuck, platformSubject, runningSubject } from './stuck-subject.js';

/** From one look to the next, ms. */
const LOOK_MS = 10_000;
/**
 * Of how many workflows the engine tells at most in one look, beside those that are known to be stuck: a thousand that run
 * are gone through in three looks.
 */
const MOST_ASKED = 350;
const AT_ONCE = 8;

interface Asked {
  readonly found: readonly FoundStuck[];
  readonly asked: ReadonlySet<string>;
  readonly running: number;
}

/**
 * Finds what is stuck, every ten seconds and in one process at a time, and keeps it where lists read it. Who was known to be
 * stuck is asked after at each look, so that it goes as soon as it is mended.
 */
@Injectable()
export class LookForStuck implements OnModuleInit, OnModuleDestroy {
  private end?: () => void;
  /** The last workflow that was gone through, by the order of their ids. */
  private reached = '';

  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<
      Repositories,
      'stuck' | 'leases' | 'cases' | 'registrations' | 'commitmentTracking'
    >,
    @Inject(StoreReading) private readonly store: Pick<StoreReading, 'read'>,
    @Inject(EngineWord) private readonly engine: Pick<EngineWord, 'running' | 'ofQueue' | 'ofWorkflow'>,
    @Inject(FollowBulk) private readonly bulk: Pick<FollowBulk, 'follow'>,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  onModuleInit(): void {
    const { log, now } = this;
    this.end = inTurns(
      { leases: this.repositories.leases, log, now },
      { name: 'look-for-stuck', work: () => this.look(), failed: 'it could not be seen what is stuck' },
      LOOK_MS,
    );
  }

  onModuleDestroy(): void {
    this.end?.();
  }

  async look(): Promise<void> {
    const { stuck } = this.repositories;
    const begun = this.now();
    const standing = await stuck.standing();
    const running = await this.engine.running().catch(() => undefined);
    const word = await this.store.read();
    const engine = running ? await this.ask(running, word, standing) : this.away();
    const found = oneRowEach([...engine.found, ...word.found]);
    const { begun: news, changed, ended } = stuckChanges(standing, found, engine.asked);
    await stuck.begin(news);
    for (const { row, found: one, retry } of changed) await stuck.change(row, one, retry);
    const at = new Date(this.now()).toISOString();
    for (const { row, retry } of ended) await stuck.end(row, at, retry);
    const tookMs = this.now() - begun;
    await stuck.looked({ at, tookMs, running: engine.running, asked: engine.asked.size });
    await this.bulk.follow(begun);
  }

  /** The engine does not answer: that alone is known, and what it told of before stays. */
  private away(): Asked {
    const cause = { cause: 'engine-away' as const, since: this.now() };
    return { found: [foundStuck(platformSubject('engine'), cause, 'store')], asked: new Set(), running: 0 };
  }

  private async ask(
    running: readonly Running[],
    { subjects, found }: StoreWord,
    standing: readonly StuckRow[],
  ): Promise<Asked> {
    const types = new Map(running.map((one) => [one.workflowId, one]));
    const watched = standing.filter(({ matter, source }) => matter !== 'platform' && source === 'engine');
    const suspicious = new Set([
      ...watched.map(({ workflowId }) => workflowId),
      ...found.filter(({ matter }) => matter !== 'platform').map(({ workflowId }) => workflowId),
      ...[...subjects.keys()].filter((id) => !types.has(id)),
    ]);
    const ids = [...suspicious, ...this.nextOf([...types.keys()].filter((id) => !suspicious.has(id)))];
    const asked = new Set<string>(['platform:worker']);
    const told: FoundStuck[] = [];
    const queue = causeOfQueue(await this.engine.ofQueue(), this.now());
    if (queue) told.push(foundStuck(platformSubject('worker'), queue, 'engine'));
    await inLanes(ids, async (workflowId) => {
      const facts = await this.engine.ofWorkflow(workflowId).catch(() => undefined);
      if (!facts) return;
      asked.add(workflowId);
      const known = watched.filter((row) => row.workflowId === workflowId);
      told.push(...(await this.toldOf(workflowId, facts, known, subjects, types)));
    });
    return { found: told, asked, running: running.length };
  }

  private async toldOf(
    workflowId: string,
    facts: EngineFacts,
    known: readonly StuckRow[],
    subjects: StoreWord['subjects'],
    types: ReadonlyMap<string, Running>,
  ): Promise<FoundStuck[]> {
    const subject = subjects.get(workflowId);
    // It has ended, and so has what it was stuck for; or it ended while we looked.
    if (!facts.isRunning && (!subject || (await this.hasEnded(subject)))) return [];
    const about = subject ?? runningSubject(types.get(workflowId) ?? { workflowId, type: '' });
    const steps = new Map(
      known.flatMap(({ activityId, cause }) => (activityId === '' ? [] : [[activityId, cause] as const])),
    );
    return causesInEngine(facts, this.now(), steps).map((one) => foundStuck(about, one, 'engine'));
  }

  private async hasEnded({ matter, subjectId }: Pick<FoundStuck, 'matter' | 'subjectId'>): Promise<boolean> {
    const { cases, registrations, commitmentTracking } = this.repositories;
    if (matter === 'case') return !(await cases.isOpen(subjectId));
    if (matter === 'registration') return (await registrations.find(subjectId))?.open !== 1;
    const tracking = await commitmentTracking.find(subjectId);
    return !tracking || isTrackingOver(tracking.state.status);
  }

  /** The next of those that nothing speaks against: all of them come in turn. */
  private nextOf(ids: readonly string[]): readonly string[] {
    const inOrder = [...ids].sort();
    const from = inOrder.findIndex((id) => id > this.reached);
    const turned = from < 0 ? inOrder : [...inOrder.slice(from), ...inOrder.slice(0, from)];
    const next = turned.slice(0, MOST_ASKED);
    this.reached = next.at(-1) ?? '';
    return next;
  }
}

/** One after the other, in so many lanes side by side. */
async function inLanes(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const left = ids[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const id of left) await work(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** What engine and store tell alike is one row: that of the engine, which knows of the step. */
function oneRowEach(found: readonly FoundStuck[]): FoundStuck[] {
  const rows = new Map<string, FoundStuck>();
  for (const one of found) if (!rows.has(one.id)) rows.set(one.id, one);
  return [...rows.values()];
}
