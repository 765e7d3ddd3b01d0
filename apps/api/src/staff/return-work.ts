import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CaseState, SYSTEM_ACTOR, asWitness } from '@xinxiu/domain';
import { COUNTY, type Person, type Repositories, type StoredCase } from '@xinxiu/persistence';
import { CaseEngine } from '../cases/case-engine.js';
import { updateIdOf } from '../cases/update-id.js';
import { canonicalHash } from '../http/canonical-hash.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { RETURN_REASONS, type ReturnReason } from './return-reasons.js';

const PAGE = 100;
/** Somebody else may act on the case in the same moment. */
const TRIES = 3;

/** Case numbers: what went back to the queue, and what could not be reached and waits for a repetition. */
export interface ReturnedWork {
  readonly returned: readonly string[];
  readonly waiting: readonly string[];
}

/** Gives the open cases that somebody holds back to the queues of their units, each by an action on its workflow. */
@Injectable()
export class ReturnWork {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(CaseEngine) private readonly engine: CaseEngine,
  ) {}

  /** @param which of what he holds; all of it unless given */
  async of(
    holder: string,
    actor: Actor,
    reason: ReturnReason,
    which: (state: CaseState) => boolean = () => true,
  ): Promise<ReturnedWork> {
    const returned: string[] = [];
    const waiting: string[] = [];
    for (const caseNo of await this.heldBy(holder, which)) {
      const free = await this.release(caseNo, holder, actor, reason).catch(() => false);
      (free ? returned : waiting).push(caseNo);
    }
    return { returned, waiting };
  }

  /**
   * A second look, for what was taken in the moment before: the list of what somebody holds comes after the engine. Gives back
   * every open case whose holder has left, has another post, or keeps out of its business. May be repeated.
   */
  async ofWhoMayNot(): Promise<readonly string[]> {
    const people = new Map<string, Person | undefined>();
    const returned: string[] = [];
    for await (const { caseNo, holder, applicant } of this.repositories.cases.eachHeld()) {
      if (!holder) continue;
      if (!people.has(holder.id)) people.set(holder.id, await this.repositories.people.find(holder.id));
      const reason = whyNot(people.get(holder.id), holder, applicant.uscc);
      if (reason && (await this.release(caseNo, holder.id, SYSTEM_ACTOR, reason))) returned.push(caseNo);
    }
    return returned;
  }

  private async heldBy(holder: string, which: (state: CaseState) => boolean): Promise<readonly string[]> {
    const held: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.repositories.cases.list(
        COUNTY,
        { holder, open: true },
        { limit: PAGE, cursor },
      );
      held.push(...page.items.flatMap(({ state }) => (which(state) ? [state.caseNo] : [])));
      cursor = page.nextCursor;
      if (cursor === undefined) return held;
    }
  }

  /** Bound to the version that was seen: a case that somebody else has taken meanwhile stays his. */
  private async release(
    caseNo: string,
    holder: string,
    actor: Actor,
    reason: ReturnReason,
  ): Promise<boolean> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const found = await this.repositories.cases.find(COUNTY, caseNo);
      if (found?.state.holder?.id !== holder) return true;
      if (await this.releaseOnce(found, actor, reason)) return true;
    }
    return false;
  }

  private async releaseOnce(
    { state, ...execution }: StoredCase,
    actor: Actor,
    reason: ReturnReason,
  ): Promise<boolean> {
    const { caseNo, version } = state;
    const payload = { reason, orderedBy: asWitness(actor) };
    const request = {
      action: { name: 'release' as const, actor: SYSTEM_ACTOR, expectedVersion: version, payload },
      bodyHash: canonicalHash(payload),
    };
    const updateId = updateIdOf(actor.id, caseNo, 'release', `returned-${version}`);
    const { kind } = await this.engine.act(execution, request, updateId);
    return kind === 'done' || kind === 'gone';
  }
}

/** @returns why it goes back; undefined where the holder may go on */
function whyNot(
  person: Person | undefined,
  { role, department }: Pick<Actor, 'role' | 'department'>,
  uscc: string,
): ReturnReason | undefined {
  // Of somebody of whom nothing is known nothing is concluded.
  if (!person) return undefined;
  if (person.leftAt !== undefined) return RETURN_REASONS.left;
  if (person.role !== role || person.department !== (department ?? '')) return RETURN_REASONS.moved;
  return person.recusedFrom?.includes(uscc) ? RETURN_REASONS.recused : undefined;
}
