import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CaseClock, forRecord, isFinal, principalOf } from '@xinxiu/domain';
import { type Application, COUNTY, type Repositories, type Scope } from '@xinxiu/persistence';
import type { RepairApplication, SubmitResult } from '@xinxiu/workflows';
import { AuditLog } from '../audit/audit-log.js';
import { CaseEngine } from '../cases/case-engine.js';
import { OPENING_MS } from '../dossier/for-another-subject.js';
import { DeclareFulfilment } from '../dossier/declare-fulfilment.js';
import { Gate, GateBusy } from '../http/gate.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { AssembleApplication, type Submitting } from './assemble-application.js';
import { submitted } from './edit-draft.js';

/** Longer than opening a case may take: who waits behind it then finds it. */
const PATIENCE_MS = 15_000;

/** Older than this (ms) no application opens a case: for who makes the record another's it counts as cut off then. */
const PROMPT_MS = OPENING_MS / 4;

/** Who submits and what is open to him. */
interface Submission extends Omit<Submitting, 'actor' | 'scope'> {
  readonly sender: Actor;
  readonly reach: Scope;
}

/** Turns an application into a case: one open case per record, and everybody else gets its number. */
@Injectable()
export class SubmitApplication {
  /**
   * One at a time per record. The engine takes ten Updates at once per case; of hundreds that submit together the first
   * opens the case and the others find it in the store.
   */
  private readonly oneByOne = new Gate(1, PATIENCE_MS);

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AssembleApplication) private readonly assembly: AssembleApplication,
    @Inject(CaseEngine) private readonly engine: CaseEngine,
    @Inject(DeclareFulfilment) private readonly fulfilment: DeclareFulfilment,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @returns the number of the case. @throws ProblemError CASE_OPEN with its number when another one came first */
  async submit(draft: Application, { sender, reach, ...rest }: Submission): Promise<string> {
    if (draft.caseNo) return this.there(draft.caseNo);
    const { actor } = forRecord(sender, reach, draft.recordId);
    // An agent submits what stands in the draft, proofs of the business among it.
    const scope = principalOf(reach, draft.recordId) ?? reach;
    try {
      return await this.oneByOne.run(draft.recordId, () => this.open(draft, { actor, scope, ...rest }));
    } catch (error) {
      if (error instanceof GateBusy) {
        throw new ProblemError('CASE_BUSY', 'Many apply for this record at once.', { retryAfter: 2 });
      }
      if (error instanceof ProblemError) {
        await this.audit.refused(actor, draft.recordId, error, draft.id, 'submit');
      }
      throw error;
    }
  }

  /**
   * The number is written a moment before the case can be found by it; a worker that dies in between makes that longer.
   * Nobody is told a number that is none yet. @throws ProblemError UNAVAILABLE
   */
  private async there(caseNo: string): Promise<string> {
    if (await this.repositories.cases.find(COUNTY, caseNo)) return caseNo;
    throw new ProblemError('UNAVAILABLE', 'The case cannot be reached at the moment.', { retryAfter: 1 });
  }

  /** @throws ProblemError CASE_OPEN */
  async assertFree(recordId: string): Promise<void> {
    await this.caseOf({ id: '', recordId });
  }

  /** Whether it would be taken now. @throws ProblemError for what stands in the way */
  async rehearse(draft: Application, submitting: Submitting): Promise<void> {
    const caseNo = draft.caseNo ?? (await this.caseOf(draft));
    if (caseNo) throw submitted({ caseNo });
    await this.assembly.assemble(draft, submitting);
  }

  private async open(draft: Application, submitting: Submitting): Promise<string> {
    const before = await this.caseOf(draft);
    if (before) return before;
    const { application, clock, year, legalTime, fulfilledOn } = await this.assembly.assemble(
      draft,
      submitting,
    );
    const { actor, scope } = submitting;
    // Before the case: it is added once however often this is repeated, and is true whoever opens the case.
    await this.fulfilment.declare(
      {
        recordId: draft.recordId,
        applicationId: draft.id,
        fileIds: application.files.map(({ id }) => id),
        fulfilledOn,
        legalTime: Date.parse(legalTime),
      },
      actor,
      scope,
    );
    const number = await this.repositories.counters.next(`case:${year}`);
    const caseNo = `XF-${year}-${String(number).padStart(6, '0')}`;
    const subject: RepairApplication = { ...application, caseNo };
    const opened = await this.opened(draft, subject, clock);
    if (opened.applicationId !== draft.id) throw caseOpen(opened.caseNo);
    return opened.caseNo;
  }

  /**
   * Nothing makes the record another's between here and the case: a change that is faster leaves no record of the applicant,
   * a slower one finds this application. @throws ProblemError RECORD_NOT_YOURS, CASE_BUSY, UNAVAILABLE
   */
  private async opened(
    draft: Application,
    subject: RepairApplication,
    clock: CaseClock,
  ): Promise<SubmitResult> {
    const { applying } = this.repositories;
    const began = this.now();
    if (!(await applying.begin(draft, began)))
      throw new ProblemError('RECORD_NOT_YOURS', 'Your organisation has no such record any more.');
    if (this.now() - began > PROMPT_MS)
      throw new ProblemError('CASE_BUSY', 'Many apply for this record at once.', { retryAfter: 2 });
    const opened = await this.engine.open(subject, clock);
    // The case is in the store: an end that could not be written is found out by it.
    await applying.end(draft).catch(() => undefined);
    return opened;
  }

  /** The case that this application became (its answer may have been lost), else nothing if the record is free. */
  private async caseOf({ id, recordId }: Pick<Application, 'id' | 'recordId'>): Promise<string | undefined> {
    const cases = await this.repositories.cases.ofRecord(COUNTY, recordId);
    const own = cases.find(({ state }) => state.applicationId === id);
    if (own) return own.state.caseNo;
    const open = cases.find(({ state }) => !isFinal(state.status));
    if (open) throw caseOpen(open.state.caseNo);
    return undefined;
  }
}

function caseOpen(caseNo: string): ProblemError {
  return new ProblemError('CASE_OPEN', `Case ${caseNo} is open on this record.`, { caseNo });
}
