import { Inject, Injectable } from '@nestjs/common';
import type { RefuseRunBody } from '@xinxiu/contracts';
import {
  type Actor,
  type RetentionData,
  type RetentionRule,
  checkRefusal,
  isSamePerson,
  shanghaiDate,
  maskNumbers,
} from '@xinxiu/domain';
import {
  type DeletionRun,
  type DueItem,
  type Repositories,
  judgedItems,
  proposeDeletion,
} from '@xinxiu/persistence';
import { resolveCaseRules } from '@xinxiu/policy';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** The first of what is over its term, and how many there are of each class. */
export interface Due {
  readonly items: readonly DueItem[];
  readonly total: number;
  readonly counts: readonly (ReturnType<typeof toldRule> & Record<DueItem['standing'], number>)[];
}

export interface DueFilter {
  readonly standing?: DueItem['standing'] | undefined;
  readonly data?: RetentionData | undefined;
  readonly limit: number;
}

/** What is due to be deleted, and the decision of people that it goes. The worker carries it out. */
@Injectable()
export class Deletions {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Everything whose term is over, what is kept all the same among it. */
  async due({ standing, data, limit }: DueFilter): Promise<Due> {
    const rules = this.terms();
    const counts = new Map(
      rules.map((rule) => [rule.data, { ...toldRule(rule), due: 0, held: 0, blocked: 0, refused: 0 }]),
    );
    const items: DueItem[] = [];
    let total = 0;
    for await (const item of judgedItems(this.repositories, rules, this.now())) {
      const count = counts.get(item.data);
      if (count) count[item.standing] += 1;
      if ((standing ?? item.standing) !== item.standing || (data ?? item.data) !== item.data) continue;
      total += 1;
      if (items.length < limit) items.push(item);
    }
    return { items, total, counts: [...counts.values()] };
  }

  /** @throws ProblemError NOTHING_DUE, RUN_STANDING */
  async propose(actor: Actor): Promise<DeletionRun> {
    const { id, name } = actor;
    const run = await proposeDeletion(this.repositories, this.terms(), { id, name }, this.now());
    if (!run) throw new ProblemError('NOTHING_DUE', 'Nothing is due.');
    if (run.state !== 'proposed') throw standing(run);
    await this.audit.done(actor, 'deletion-proposed', run.number, { items: run.items.length });
    return run;
  }

  /**
   * Nobody approves what he proposed, nor anything but what he saw.
   * @throws ProblemError NOT_FOUND, SAME_PERSON, RUN_STANDING
   */
  async approve(number: string, expectedVersion: number, actor: Actor): Promise<DeletionRun> {
    const run = await this.find(number);
    if (isSamePerson(actor, run.proposedBy)) {
      const refusal = new ProblemError('SAME_PERSON', 'Another supervisor approves what you proposed.');
      await this.audit.refused(actor, number, refusal, '', 'deletion-approved');
      throw refusal;
    }
    if (run.state !== 'proposed') throw standing(run);
    if (run.version !== expectedVersion) throw changed(run);
    const { id, name } = actor;
    const at = new Date(this.now()).toISOString();
    const approved = await this.repositories.deletionRuns.approve(run, { id, name }, at);
    if (!approved) throw changed(await this.find(number));
    await this.audit.done(actor, 'deletion-approved', number, {
      items: run.items.length,
      version: run.version,
    });
    return approved;
  }

  /**
   * Lets nothing of a proposal go, and what is named of it not be proposed through a day, unless its term changes. Also who
   * proposed it may: nothing goes by that.
   * @throws ProblemError NOT_FOUND, RUN_STANDING, REFUSAL_IMPOSSIBLE
   */
  async refuse(
    number: string,
    { expectedVersion, ...why }: RefuseRunBody,
    actor: Actor,
  ): Promise<DeletionRun> {
    const run = await this.find(number);
    if (run.state !== 'proposed') throw standing(run);
    if (run.version !== expectedVersion) throw changed(run);
    const { ground, reason, until, only } = why;
    const term = checkRefusal(until, shanghaiDate(this.now()));
    if (!term.ok) throw new ProblemError('REFUSAL_IMPOSSIBLE', term.error);
    const items = refusedItems(run, only);
    const { id, name } = actor;
    const at = new Date(this.now()).toISOString();
    // What it is kept for needs no numbers of persons, and it stays.
    const refusal = { by: { id, name }, at, ground, reason: maskNumbers(reason), until, items };
    const refused = await this.repositories.deletionRuns.refuse(run, refusal);
    if (!refused) throw changed(await this.find(number));
    const version = run.version;
    await this.audit.done(actor, 'deletion-refused', number, { ground, until, items: items.length, version });
    return refused;
  }

  /** @throws ProblemError NOT_FOUND */
  async find(number: string): Promise<DeletionRun> {
    const run = await this.repositories.deletionRuns.find(number);
    if (run) return run;
    throw new ProblemError('NOT_FOUND', 'There is no such deletion.');
  }

  /** Those in force today, whichever version a case was submitted under. */
  private terms(): readonly RetentionRule[] {
    const rules = resolveCaseRules(this.law.packs, shanghaiDate(this.now()));
    return rules.ok ? rules.value.retention : [];
  }
}

function toldRule({ data, id: ruleId, article, trust, term }: RetentionRule) {
  return { data, ruleId, article, trust, term: 'years' in term ? `P${term.years}Y` : `P${term.months}M` };
}

/** @throws ProblemError REFUSAL_IMPOSSIBLE for a thing that the proposal does not name */
function refusedItems({ number, items }: DeletionRun, only: RefuseRunBody['only']): DeletionRun['items'] {
  if (!only) return items;
  const named = new Set(only.map(({ data, id }) => `${data} ${id}`));
  const found = items.filter(({ data, id }) => named.has(`${data} ${id}`));
  if (found.length === named.size) return found;
  throw new ProblemError(
    'REFUSAL_IMPOSSIBLE',
    `The deletion ${number} does not name everything that you refuse.`,
  );
}

function standing({ number, state }: DeletionRun): ProblemError {
  const told =
    state === 'certified'
      ? `The deletion ${number} was carried out.`
      : state === 'refused'
        ? `The deletion ${number} was refused.`
        : `The deletion ${number} was approved.`;
  return new ProblemError('RUN_STANDING', told);
}

function changed({ number, version }: DeletionRun): ProblemError {
  return new ProblemError(
    'RUN_STANDING',
    `The deletion ${number} has changed: it is version ${version} now.`,
  );
}
