import { Inject, Injectable } from '@nestjs/common';
import {
  type CivilDate,
  type Eligibility,
  type EligibilityRecord,
  assessEligibility,
  shanghaiDate,
} from '@xinxiu/domain';
import { type RegimeTitles, fieldNames, titlesIn, unknownField } from '@xinxiu/policy';
import { ProblemError } from '../http/problem.error.js';
import { SharedRates } from '../http/shared-rates.js';
import { LAW, type Law, NOW, type Now } from '../platform/tokens.js';

export interface AskedEligibility extends Eligibility {
  readonly titles: RegimeTitles;
}

const QUESTIONS_PER_MINUTE = 1_200;

/** Whether and from when repair may be applied for, for whoever asks; nothing is stored. */
@Injectable()
export class AskEligibility {
  constructor(
    @Inject(LAW) private readonly law: Pick<Law, 'packs'>,
    @Inject(NOW) private readonly now: Now,
    @Inject(SharedRates) private readonly rates: SharedRates,
  ) {}

  /**
   * @param at day that is asked about; today unless told
   * @param address of who asks
   * @throws ProblemError TOO_MANY_REQUESTS, or FIELD_UNKNOWN with the fields that there are
   */
  answer(record: EligibilityRecord, at: CivilDate | undefined, address: string): AskedEligibility {
    this.rates.take('eligibility', QUESTIONS_PER_MINUTE, address);
    const unknown = unknownField(record, this.law.packs);
    if (unknown !== undefined) {
      const names = fieldNames(this.law.packs);
      throw new ProblemError(
        'FIELD_UNKNOWN',
        `No pack knows the field "${unknown}"; there are: ${names.join(', ')}.`,
        { allowed: [...names] },
      );
    }
    const { packs } = this.law;
    const answer = assessEligibility(record, at ?? shanghaiDate(this.now()), packs.regimes);
    return { ...answer, titles: titlesIn(answer, packs) };
  }
}
