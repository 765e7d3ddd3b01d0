import {
  type CaseRules,
  type CivilDate,
  type PublicationTerm,
  type RecordPublication,
  isInForce,
} from '@xinxiu/domain';
import {
  type LedgerTrust,
  type PolicyPacks,
  type RecordForLaw,
  formatPackProblem,
  loadPacks,
  resolveCaseRules,
  revisedTerm,
} from '@xinxiu/policy';
import { CalendarInForce, type LoadedNotices } from '@xinxiu/calendar';
import { ApplicationFailure } from '@temporalio/common';

const NONE_LOADED: LoadedNotices = { edition: async () => '', inForce: async () => [] };

/** The law of this installation: packs, read once at start, and the holiday table in force. */
export class Law {
  constructor(
    private readonly packs: PolicyPacks,
    readonly calendar: CalendarInForce,
  ) {}

  /**
   * @param trust which lines of the ledger of the packs count; without it signatures are not looked at
   * @throws Error that names every problem of every pack: a worker without law does not start
   */
  static load(seedsDir: string, loaded: LoadedNotices = NONE_LOADED, trust?: LedgerTrust): Law {
    const packs = loadPacks(`${seedsDir}/policies`, trust);
    if (!packs.ok) throw new Error(packs.error.map((problem) => formatPackProblem(problem)).join('\n'));
    return new Law(packs.value, new CalendarInForce(`${seedsDir}/holidays`, loaded));
  }

  /** The rules in force on the day of submission. @throws ApplicationFailure, retryable: a pack can be published */
  rulesOn(day: CivilDate): CaseRules {
    const rules = resolveCaseRules(this.packs, day);
    if (rules.ok) return rules.value;
    throw ApplicationFailure.retryable(rules.error.message, rules.error.code);
  }

  /** What the law makes of a stored record as of a day, which is its own where it has a clock. */
  termOn(
    record: RecordForLaw & { readonly publication: RecordPublication },
    day: CivilDate,
  ): PublicationTerm {
    return revisedTerm(record, day, this.packs);
  }

  /** The packs in force for records, as one text: another one is another law. */
  standingOn(day: CivilDate): string {
    const { regimes, recordRules } = this.packs;
    const inForce = [...regimes, ...recordRules].filter(({ validity }) => isInForce(validity, day));
    return inForce.map(({ digest }) => digest).join();
  }

  /** The rules that a case was submitted under; a published pack never changes, so its digest names them. */
  rulesOfPack(digest: string): CaseRules {
    const pack = this.packs.counties.find((county) => county.digest === digest);
    if (pack) return pack.rules;
    throw ApplicationFailure.retryable(
      `The policy pack ${digest.slice(0, 12)} of this case is not in seeds/policies: restore the file as it was published.`,
      'PACK_MISSING',
    );
  }
}
