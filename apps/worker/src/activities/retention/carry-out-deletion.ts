import {
  type RetentionRule,
  type LegalHold,
  SYSTEM_ACTOR,
  judgeRetention,
  shanghaiDate,
} from '@xinxiu/domain';
import {
  type AuditEntry,
  type DeletionRun,
  type DeletionStatement,
  type KeptItem,
  type Repositories,
  type SealSigner,
  signStatement,
  statementEntryId,
  statementHash,
} from '@xinxiu/persistence';
import { type Obstacle, type PartStore, removeParts, whatWent } from './remove-parts.js';

export interface DeletionDeps {
  readonly repositories: Pick<
    Repositories,
    'audit' | 'deletionParts' | 'deletionRuns' | 'holds' | 'retentionSubjects'
  >;
  /** Terms in force now. */
  readonly rules: () => readonly RetentionRule[];
  readonly signer: SealSigner;
  /** Real instant, ms. */
  readonly now: () => number;
  /** Told with each part that is looked at: who hears nothing for long gives the work to another. */
  readonly alive: () => void;
}

/**
 * Carries out the approved run, if there is one: signs the order and has it chained, deletes part by part, signs and chains
 * the certificate. Every step finds out from the store whether it was done, so that whoever comes after a crash goes on.
 * @returns `waiting` until the order is chained: before that the verifier could not explain what is gone
 */
export async function carryOutDeletion(deps: DeletionDeps): Promise<'nothing' | 'waiting' | 'done'> {
  const { deletionRuns, audit } = deps.repositories;
  const open = await deletionRuns.open();
  if (!open || open.state === 'proposed') return 'nothing';
  const obstacle = await obstacles(deps);
  const run = open.order ? open : await ordered(deps, open, obstacle);
  if (!run?.order) return 'waiting';
  await chain(deps, run.order);
  const link = await audit.chained(statementEntryId(run.order));
  if (link?.entry.content !== statementHash(run.order)) return 'waiting';
  const done = run.certificate ? run : await certified(deps, run, run.order, obstacle);
  if (!done?.certificate) return 'waiting';
  await chain(deps, done.certificate);
  await deletionRuns.close(done);
  return 'done';
}

async function obstacles({ repositories, rules, now }: DeletionDeps): Promise<Obstacle> {
  const inForce = rules();
  return async ({ data, id }) => {
    const subject = await repositories.retentionSubjects.find(data, id, now());
    if (!subject) return undefined;
    const rule = inForce.find((one) => one.data === data);
    // Asked anew for every item: a hold that is placed now counts for all that is still there.
    const holds: readonly LegalHold[] = await repositories.holds.inForce(shanghaiDate(now()));
    const { standing, blocks } = rule ? judgeRetention(rule, subject, holds) : NO_TERM;
    if (standing === 'due') return undefined;
    return standing === 'blocked' ? (blocks[0] ?? 'not-yet') : standing;
  };
}

const NO_TERM = { standing: 'not-yet', blocks: [] } as const;

/** What goes, with the hash of each part of it as it is now. */
async function ordered(
  { repositories, rules, signer, now, alive }: DeletionDeps,
  run: DeletionRun,
  obstacle: Obstacle,
): Promise<DeletionRun | undefined> {
  const items: DeletionStatement['items'][number][] = [];
  const kept: KeptItem[] = [];
  for (const item of run.items) {
    alive();
    const reason = await obstacle(item);
    const parts = reason === undefined ? await repositories.deletionParts.of(item) : [];
    if (parts.length > 0) items.push({ ...item, parts });
    else if (reason !== undefined) kept.push({ data: item.data, id: item.id, reason });
    else await repositories.deletionParts.mark(item);
  }
  const cited = new Set(items.map(({ ruleId }) => ruleId));
  const order = signStatement(
    {
      kind: 'order',
      number: run.number,
      at: new Date(now()).toISOString(),
      proposedBy: run.proposedBy,
      approvedBy: run.approvedBy ?? SYSTEM_ACTOR,
      approvedAt: run.approvedAt ?? '',
      rules: rules()
        .filter(({ id }) => cited.has(id))
        .map(({ id, article, trust, text, textEn }) => ({ id, article, trust, text, textEn })),
      items,
      kept,
    },
    signer,
  );
  return repositories.deletionRuns.order(run, order);
}

async function certified(
  { repositories, signer, now, alive }: DeletionDeps,
  run: DeletionRun,
  order: DeletionStatement,
  obstacle: Obstacle,
): Promise<DeletionRun | undefined> {
  const parts = telling(repositories.deletionParts, alive);
  const why = await removeParts(parts, order.items, obstacle);
  const { items, kept } = await whatWent(parts, order.items, why);
  const { signature: _signature, keyId: _keyId, ...told } = order;
  const certificate = signStatement(
    {
      ...told,
      kind: 'certificate',
      at: new Date(now()).toISOString(),
      items,
      kept: [...order.kept, ...kept],
    },
    signer,
  );
  return repositories.deletionRuns.certify(run, certificate);
}

/** The parts, and a sign of life whenever one is looked at. */
function telling(parts: DeletionDeps['repositories']['deletionParts'], alive: () => void): PartStore {
  return {
    hashOf: (part, caseNo) => {
      alive();
      return parts.hashOf(part, caseNo);
    },
    isNamed: (fileId) => parts.isNamed(fileId),
    remove: (part, caseNo) => parts.remove(part, caseNo),
    mark: (thing) => parts.mark(thing),
  };
}

/** Binds a statement to the audit trail. Written twice it is one entry. */
async function chain({ repositories, now }: DeletionDeps, statement: DeletionStatement): Promise<void> {
  const { kind, number, approvedBy, items, at } = statement;
  const { id, name, role } = SYSTEM_ACTOR;
  const entry: AuditEntry = {
    id: statementEntryId(statement),
    at,
    actor: { id, name, role },
    action: kind === 'order' ? 'deletion-ordered' : 'data-deleted',
    subject: number,
    outcome: 'done',
    departments: [],
    detail: {
      approvedBy: approvedBy.id,
      items: items.length,
      parts: items.reduce((sum, { parts }) => sum + parts.length, 0),
    },
    content: statementHash(statement),
  };
  if (!(await repositories.audit.chained(entry.id))) await repositories.audit.record([entry], now());
}
