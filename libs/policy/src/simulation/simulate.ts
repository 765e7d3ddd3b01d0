import type { CaseRules, CivilDate, WorkingDayTable } from '@xinxiu/domain';
import type { ParsedPack } from '../parse-pack.js';
import { resolveCaseRules } from '../resolve.js';
import { type CasePosition, simulateCase } from './simulate-case.js';
import { type RecordPosition, hasEnded, simulateRecord } from './simulate-record.js';
import type { CaseSubjectOfRules, RecordSubject, Subject } from './subject.js';
import { type TwoLaws, withDraft } from './with-draft.js';
import { type DepartmentWork, Workload } from './workload.js';

export type SimulatedChange =
  | {
      readonly record: string;
      readonly department: string;
      readonly before: RecordPosition;
      readonly after: RecordPosition;
    }
  | {
      readonly case: string;
      readonly before: CasePosition;
      /** Null: the draft ends the publication of its record, which makes the case moot. */
      readonly after: CasePosition | null;
    };

export interface SimulationSummary {
  readonly at: CivilDate;
  readonly draft: { readonly pack: string; readonly version: string; readonly effective: CivilDate };
  readonly records: SimulatedCount & { readonly ended: number };
  /** `moot`: of those that change, whose record the draft ends; `skipped`: submitted under a pack that is not there. */
  readonly cases: SimulatedCount & { readonly moot: number; readonly skipped: number };
  readonly departments: readonly DepartmentWork[];
}

export interface SimulatedCount {
  readonly total: number;
  readonly changed: number;
}

/**
 * A draft run over records and cases, one after the other, the records first: holds what it has counted, and of them only
 * the ids of the records that the draft ends.
 */
export class Simulation {
  private readonly laws: TwoLaws;
  private readonly draftRules: CaseRules | undefined;
  private readonly rulesByDigest: ReadonlyMap<string, CaseRules>;
  private readonly workload = new Workload();
  private readonly records = { total: 0, changed: 0, ended: 0 };
  private readonly cases = { total: 0, changed: 0, moot: 0, skipped: 0 };
  private readonly endedByDraft = new Set<string>();

  /**
   * @param published as their files state them
   * @param at the day on which records are assessed and overdue cases counted
   */
  constructor(
    published: readonly ParsedPack[],
    private readonly draft: ParsedPack,
    private readonly table: WorkingDayTable,
    private readonly at: CivilDate,
  ) {
    this.laws = withDraft(published, draft, at);
    this.draftRules = draft.kind === 'county' ? draft.pack.rules : undefined;
    const { counties } = this.laws.before;
    this.rulesByDigest = new Map(counties.map(({ digest, rules }) => [digest, rules]));
  }

  /** @returns what the draft changes for it; undefined when nothing */
  take(subject: Subject): SimulatedChange | undefined {
    return subject.kind === 'record' ? this.takeRecord(subject) : this.takeCase(subject);
  }

  summary(): SimulationSummary {
    const { id: pack, version } = this.draft.pack;
    return {
      at: this.at,
      draft: { pack, version, effective: this.laws.effective },
      records: { ...this.records },
      cases: { ...this.cases },
      departments: this.workload.list(),
    };
  }

  private takeRecord(subject: RecordSubject): SimulatedChange | undefined {
    this.records.total += 1;
    if (subject.ended) {
      this.records.ended += 1;
      return undefined;
    }
    const { id, department } = subject;
    const derived = this.draft.kind === 'record';
    const { laws } = this;
    const { before, after, changed } = simulateRecord(subject, this.at, laws.before, laws.after, derived);
    this.workload.addRecord(department, 'before', before);
    this.workload.addRecord(department, 'after', after);
    if (!changed) return undefined;
    if (hasEnded(after) && !hasEnded(before)) this.endedByDraft.add(id);
    this.records.changed += 1;
    return { record: id, department, before, after };
  }

  private takeCase(subject: CaseSubjectOfRules): SimulatedChange | undefined {
    this.cases.total += 1;
    const own = this.rulesOf(subject);
    const simulated = own && simulateCase(subject, this.table, own, this.draftRules ?? own);
    if (simulated === undefined) {
      this.cases.skipped += 1;
      return undefined;
    }
    const { before, after, changed } = simulated;
    this.workload.addCase(before.unit, 'before', before.due < this.at);
    if (this.endedByDraft.has(subject.recordId)) {
      this.cases.changed += 1;
      this.cases.moot += 1;
      return { case: subject.caseNo, before, after: null };
    }
    this.workload.addCase(after.unit, 'after', after.due < this.at);
    if (!changed) return undefined;
    this.cases.changed += 1;
    return { case: subject.caseNo, before, after };
  }

  /** The pack that the case was submitted under; one that has just begun has it written in a moment. */
  private rulesOf({ policy }: CaseSubjectOfRules): CaseRules | undefined {
    if (policy !== undefined) return this.rulesByDigest.get(policy.packDigest);
    const rules = resolveCaseRules(this.laws.before, this.at);
    return rules.ok ? rules.value : undefined;
  }
}
