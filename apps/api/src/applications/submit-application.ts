import { Inject, Injectable } from '@nestjs/common';
import type { TestClock } from '@xinxiu/contracts';
import { type Actor, forRecord, isFinal, principalOf } from '@xinxiu/domain';
import { type Application, COUNTY, type Repositories, type Scope } from '@xinxiu/persistence';
import type { RepairApplication } from '@xinxiu/workflows';
import { AuditLog } from '../audit/audit-log.js';
import { CaseEngine } from '../cases/case-engine.js';
import { DeclareFulfilment } from '../dossier/declare-fulfilment.js';
import { Gate, GateBusy } from '../http/gate.js';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { AssembleApplication } from './assemble-application.js';

/** Longer than opening a case may take: who waits behind it then finds it. */
const PATIENCE_MS = 15_000;

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
  ) {}

  /** @returns the number of the case. @throws ProblemError CASE_OPEN with its number when another one came first */
  async submit(
    draft: Application,
    sender: Actor,
    reach: Scope,
    testClock: TestClock | undefined,
  ): Promise<string> {
    if (draft.caseNo) return draft.caseNo;
    const { actor } = forRecord(sender, reach, draft.recordId);
    // An agent submits what stands in the draft, proofs of the business among it.
    const scope = principalOf(reach, draft.recordId) ?? reach;
    try {
      return await this.oneByOne.run(draft.recordId, () => this.open(draft, actor, scope, testClock));
    } catch (error) {
      if (error instanceof GateBusy) {
        throw new ProblemError('CASE_BUSY', 'Many apply for this record at once.', { retryAfter: 2 });
      }
      if (error instanceof ProblemError) {
        await this.audit.refused(actor, draft.recordId, error.code, draft.id, 'submit');
      }
      throw error;
    }
  }

  private async open(
    draft: Application,
    actor: Actor,
    scope: Scope,
    testClock: TestClock | undefined,
  ): Promise<string> {
    const before = await this.caseOf(draft);
    if (before) return before;
    const { application, clock, year, legalTime, fulfilledOn } = await this.assembly.assemble(
      draft,
      actor,
      scope,
      testClock,
    );
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
    const opened = await this.engine.open(subject, clock);
    if (opened.applicationId !== draft.id) throw caseOpen(opened.caseNo);
    return opened.caseNo;
  }

  /** The case that this application became (its answer may have been lost), else nothing if the record is free. */
  private async caseOf(draft: Application): Promise<string | undefined> {
    const cases = await this.repositories.cases.ofRecord(COUNTY, draft.recordId);
    const own = cases.find(({ state }) => state.applicationId === draft.id);
    if (own) return own.state.caseNo;
    const open = cases.find(({ state }) => !isFinal(state.status));
    if (open) throw caseOpen(open.state.caseNo);
    return undefined;
  }
}

function caseOpen(caseNo: string): ProblemError {
  return new ProblemError('CASE_OPEN', `Case ${caseNo} is open on this record.`, { caseNo });
}
