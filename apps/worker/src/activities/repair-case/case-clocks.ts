import type { CaseClock } from '@xinxiu/domain';
import { type Repositories, StoreError } from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';

/** The clock of each case; fixed when it opens, so that it is asked for once. */
export class CaseClocks {
  private readonly clocks = new Remembered<CaseClock>(10_000, Number.POSITIVE_INFINITY);

  constructor(private readonly cases: Pick<Repositories['cases'], 'clockOf'>) {}

  remember(caseNo: string, clock: CaseClock): void {
    void this.clocks.get(caseNo, async () => clock);
  }

  /** @throws StoreError PROJECTION_GAP when the case is not stored */
  of(caseNo: string): Promise<CaseClock> {
    return this.clocks.get(caseNo, async () => {
      const clock = await this.cases.clockOf(caseNo);
      if (clock) return clock;
      throw new StoreError('PROJECTION_GAP', `Case ${caseNo} is not stored; its opening is needed first.`);
    });
  }
}
