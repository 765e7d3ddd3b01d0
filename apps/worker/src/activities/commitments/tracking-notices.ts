import {
  type Determination,
  type RungId,
  TRACKING_TABLE,
  type TrackingFact,
  type TrackingState,
  isEscalation,
  isTrackingOver,
  maskName,
  shortened,
} from '@xinxiu/domain';
import type { AccountMailKind, AccountNotice } from '@xinxiu/mail';
import {
  type AccountRecipient,
  type Repositories,
  type StoredTracking,
  promisorsOf,
  trackingRecipients,
  workersOf,
} from '@xinxiu/persistence';
import { rungRecipients } from '../notices/rung-recipients.js';

type Stores = Pick<Repositories, 'people' | 'departments'>;

/** Who is told of the facts of a tracked commitment, and what. */
export async function trackingNotices(
  stores: Stores,
  tracking: StoredTracking,
  facts: readonly TrackingFact[],
): Promise<readonly AccountNotice[]> {
  const all = await Promise.all(facts.map((fact) => new Telling(stores, tracking, fact).notices()));
  return all.flat();
}

/** What one fact causes. */
class Telling {
  constructor(
    private readonly stores: Stores,
    private readonly tracking: StoredTracking,
    private readonly fact: TrackingFact,
  ) {}

  async notices(): Promise<readonly AccountNotice[]> {
    const { fact } = this;
    switch (fact.type) {
      case 'evidence-asked':
        return this.toPromisor('commitment-evidence');
      case 'evidence-submitted':
      case 'evidence-ran-out':
        return this.toWorkers('commitment-verification');
      case 'found-kept':
        return this.toPromisor('commitment-kept');
      case 'shortfall-found':
        return this.toPromisor('commitment-hearing', { note: fact.data.unfulfilled }, true);
      case 'hearing-stated':
      case 'hearing-ran-out':
        return this.toWorkers('commitment-decision');
      case 'determination-proposed':
        return this.toWorkers('commitment-proposal', fact.by.id);
      case 'fulfilment-verified':
        return this.toPromisor('commitment-determined', { fulfilment: '全部履行' }, true);
      case 'determination-confirmed':
        return (
          await Promise.all([
            this.toPromisor('commitment-determined', determinedContent(fact.data), true),
            this.toApprover(),
          ])
        ).flat();
      case 'consequence-carried-out':
        return fact.data.republished
          ? this.toPromisor(
              'commitment-republished',
              fact.data.until === null ? {} : { until: fact.data.until },
              true,
            )
          : this.toWorkers('commitment-not-republished');
      case 'deadline-recomputed':
        return this.toOwner('commitment-recomputed');
      case 'rung-reached':
        return isEscalation(fact.data.rung)
          ? this.toLeaders(fact.data.rung)
          : this.toOwner('commitment-reminder');
      default:
        return [];
    }
  }

  private get state(): TrackingState {
    return this.tracking.state;
  }

  private toOwner(kind: AccountMailKind): Promise<readonly AccountNotice[]> {
    const { owner } = TRACKING_TABLE[this.state.status];
    return owner === 'promisor' ? this.toPromisor(kind) : this.toWorkers(kind);
  }

  /** Who approved on the promise has to know that it was broken, and decides on the approval by itself. */
  private async toApprover(): Promise<readonly AccountNotice[]> {
    const { determination } = this.state;
    if (determination?.approver === undefined) return [];
    const people = await workersOf(this.stores, determination.approver);
    return this.told('commitment-breached', people, determinedContent(determination));
  }

  /** A promisor without an account is told by the department, which learns that it has to. */
  private async toPromisor(
    kind: AccountMailKind,
    content: Partial<AccountNotice['content']> = {},
    statutory = false,
  ): Promise<readonly AccountNotice[]> {
    const people = await promisorsOf(this.stores, this.state);
    if (people.length === 0) return this.toWorkers('commitment-unreachable');
    return this.told(kind, people, content, statutory);
  }

  private async toWorkers(kind: AccountMailKind, except = ''): Promise<readonly AccountNotice[]> {
    const workers = await workersOf(this.stores, this.state.department);
    return this.told(
      kind,
      workers.filter(({ id }) => id !== except),
    );
  }

  private async toLeaders(rung: RungId): Promise<readonly AccountNotice[]> {
    const { state, stores } = this;
    const above = await rungRecipients(rung, state, (to) => trackingRecipients(stores, state, to));
    return this.told('commitment-escalation', above);
  }

  private told(
    kind: AccountMailKind,
    people: readonly AccountRecipient[],
    content: Partial<AccountNotice['content']> = {},
    statutory = false,
  ): readonly AccountNotice[] {
    const cause = `${this.state.commitmentId}:${this.fact.causationId}`;
    const about = { ...subjectOf(this.tracking), ...content };
    return people.map((to) => ({ kind, cause, to, statutory, content: about }));
  }
}

function subjectOf({ state, commitment }: StoredTracking): AccountNotice['content'] {
  const { promisorName, uscc, deadline, status } = state;
  const waits = !isTrackingOver(status) && deadline;
  return {
    organisationName: uscc === '' ? maskName(promisorName) : promisorName,
    ...(uscc !== '' && { uscc }),
    commitment: commitment.number ?? shortened(commitment.content),
    ...(waits && { due: deadline.due, article: deadline.article }),
  };
}

function determinedContent({ outcome, ground, measures }: Determination): Partial<AccountNotice['content']> {
  const reasons = measures.map(({ measure, article }) => `${measure}（${article}）`);
  return { fulfilment: outcome, note: ground, ...(reasons.length > 0 && { reasons }) };
}
