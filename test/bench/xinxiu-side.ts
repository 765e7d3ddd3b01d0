import { randomUUID } from 'node:crypto';
import type { County, Unit } from '../factories/county.js';
import { RepairJourney, expectStatus } from '../factories/repair-journey.js';
import type { PreparedCase, Side, TimeStep } from './side.js';
import { inPool } from './in-pool.js';

/** Signing in hashes passwords, which is made to be slow; a few at once fill both cores. */
const PREPARED_AT_ONCE = 4;

/** The whole product over HTTP: sign-in checks, rules, store, audit, notices by mail, end of publication. */
export class XinxiuSide implements Side {
  readonly name = 'xinxiu';

  constructor(private readonly county: County) {}

  /** Files the penalties, the people and the drafts. */
  async prepare(count: number): Promise<readonly PreparedCase[]> {
    const unit = await this.county.unit();
    return inPool(PREPARED_AT_ONCE, count, () => this.prepareOne(unit));
  }

  private async prepareOne(unit: Unit): Promise<PreparedCase> {
    const journey = await RepairJourney.begin(this.county, { unit });
    const draft = await journey.draft();
    return { run: (timeStep) => this.run(journey, draft, timeStep) };
  }

  private async run(journey: RepairJourney, draft: string, timeStep: TimeStep): Promise<void> {
    const { body } = await timeStep(() => expectStatus(journey.send(draft), 201));
    for (const step of journey.steps(body.caseNo))
      await timeStep(() => expectStatus(step.send(randomUUID()), 200));
    await journey.until(body.caseNo, 'completed');
  }
}
