import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseRules,
  type Determination,
  type MeasureMatter,
  type PursuitMeasure,
  type Result,
  type MeasureRefusal,
  chooseMeasures,
  endedByRepair,
  isForRepair,
  isFulfilledWhole,
  legalNow,
  measuresFor,
  replacesApproval,
  shanghaiDate,
} from '@xinxiu/domain';
import type { Department, PenaltyRecord, Repositories, Scope, StoredTracking } from '@xinxiu/persistence';
import { resolveCaseRules } from '@xinxiu/policy';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** A determination as somebody sends it: measures by their ids. */
export interface WantedDetermination extends Omit<Determination, 'measures' | 'pack'> {
  readonly measures: readonly string[];
}

/** What a determination can name on the day of the tracking. */
export interface MeasureChoices {
  readonly pack: CaseRules['pack'];
  readonly measures: ReturnType<typeof measuresFor>;
  /** Records of the promisor whose publication ended by a repair. */
  readonly records: readonly PenaltyRecord[];
  readonly approvers: readonly Department[];
}

interface Standing {
  readonly rules: CaseRules;
  readonly records: readonly PenaltyRecord[];
  readonly matter: MeasureMatter;
}

/** Most records of one business that are offered. */
const MOST = 100;

/** The catalogue of measures in force: a determination names nothing else. */
@Injectable()
export class MeasureCatalogue {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param scope of who may determine: he is offered the records that he may see */
  async choices(tracking: StoredTracking, scope: Scope): Promise<MeasureChoices> {
    const { rules, records, matter } = await this.standing(tracking, scope);
    const approvers = replacesApproval(tracking.commitment.type)
      ? await this.repositories.departments.all()
      : [];
    return { pack: rules.pack, measures: measuresFor(rules.measures, matter), records, approvers };
  }

  /**
   * The determination with each measure as the catalogue words it.
   * @throws ProblemError NO_CATALOGUE, MEASURE_UNKNOWN, MEASURE_MISSING, REPAIRED_RECORD_NEEDED, DEPARTMENT_UNKNOWN
   */
  async worded(tracking: StoredTracking, scope: Scope, wanted: WantedDetermination): Promise<Determination> {
    const { recordId, approver: named, measures: ids, ...found } = wanted;
    if (isFulfilledWhole(found.outcome)) return { ...found, measures: [] };
    const { rules, records, matter } = await this.standing(tracking, scope);
    if (rules.measures.length === 0) throw noCatalogue(matter.today);
    const measures = chosen(chooseMeasures(rules.measures, matter, found.outcome, ids));
    const republishes = measures.some(({ republication }) => republication !== undefined);
    if (republishes && !records.some(({ id }) => id === recordId))
      throw new ProblemError(
        'REPAIRED_RECORD_NEEDED',
        'No repaired record of the promisor that concerns you has this id.',
      );
    const approver = replacesApproval(tracking.commitment.type)
      ? await this.approver(named ?? tracking.state.department)
      : undefined;
    return {
      ...found,
      measures,
      pack: rules.pack,
      ...(republishes && recordId !== undefined && { recordId }),
      ...(approver !== undefined && { approver }),
    };
  }

  /** What was proposed is confirmed only while it is in the catalogue. @throws ProblemError MEASURE_UNKNOWN */
  assertInForce({ state: { proposal }, clock }: StoredTracking): void {
    if (!proposal) return;
    const { measures } = this.rulesOf(clock).rules;
    for (const { id, measure } of proposal.measures)
      if (id === undefined || !measures.some((rule) => rule.id === id))
        throw new ProblemError('MEASURE_UNKNOWN', `The measure "${measure}" is no longer in the catalogue.`);
  }

  private async standing(tracking: StoredTracking, scope: Scope): Promise<Standing> {
    const { rules, today } = this.rulesOf(tracking.clock);
    const { type } = tracking.commitment;
    const records = await this.repairedRecords(tracking, scope);
    return { rules, records, matter: { type, today, hasRepaired: records.length > 0 } };
  }

  private rulesOf(clock: StoredTracking['clock']): Pick<Standing, 'rules'> & Pick<MeasureMatter, 'today'> {
    const today = shanghaiDate(legalNow(clock, this.now()));
    const rules = resolveCaseRules(this.law.packs, today);
    if (!rules.ok) throw noCatalogue(today);
    return { rules: rules.value, today };
  }

  private async repairedRecords(
    { state: { uscc }, commitment: { type } }: StoredTracking,
    scope: Scope,
  ): Promise<readonly PenaltyRecord[]> {
    if (uscc === '' || !isForRepair(type)) return [];
    const filter = { q: uscc, state: 'ended' };
    const { items } = await this.repositories.records.list(scope, filter, { limit: MOST });
    return items.filter(
      ({ penalty, publication }) => penalty.subjectCode === uscc && endedByRepair(publication),
    );
  }

  private async approver(code: string): Promise<string> {
    if (await this.repositories.departments.find(code)) return code;
    throw new ProblemError('DEPARTMENT_UNKNOWN', `No department of the county has the code ${code}.`);
  }
}

function noCatalogue(today: string): ProblemError {
  return new ProblemError('NO_CATALOGUE', `The overlay in force on ${today} has no catalogue of measures.`);
}

function chosen(result: Result<readonly PursuitMeasure[], MeasureRefusal>): readonly PursuitMeasure[] {
  if (result.ok) return result.value;
  const { error } = result;
  if (error.code === 'MEASURE_UNKNOWN')
    throw new ProblemError(
      'MEASURE_UNKNOWN',
      `The measure "${error.id}" is not in the catalogue for this commitment and outcome.`,
    );
  const { name, article } = error.rule;
  throw new ProblemError('MEASURE_MISSING', `The measure "${name}" follows from this outcome: ${article}.`);
}
