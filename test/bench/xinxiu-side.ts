import { randomUUID } from 'node:crypto';
import type { County, Official, Unit } from '../factories/county.js';
import { RepairJourney, expectStatus } from '../factories/repair-journey.js';
import type { PreparedCase, Side, TimeStep } from './side.js';
import { inPool } from './in-pool.js';

/** Signing in hashes passwords, which is made to be slow; a few at once fill both cores. */
const PREPARED_AT_ONCE = 4;

/** As a page that is open on a case asks again. */
const LOOK_EVERY_MS = 500;

/** The whole product over HTTP: sign-in checks, rules, store, audit, notices by mail, end of publication. */
export class XinxiuSide implements Side {
  readonly name = 'xinxiu';

  private constructor(
    private readonly county: County,
    private readonly unit: Unit,
    private readonly clerk: Official,
  ) {}

  /** One clerk for all cases: everybody in the office gets the notices of unclaimed cases, so it must not grow. */
  static async open(county: County): Promise<XinxiuSide> {
    return new XinxiuSide(county, await county.unit(), await county.clerk());
  }

  /** Files the penalties, the businesses and the drafts. */
  prepare(count: number): Promise<readonly PreparedCase[]> {
    return inPool(PREPARED_AT_ONCE, count, () => this.prepareOne());
  }

  private async prepareOne(): Promise<PreparedCase> {
    const { unit, clerk } = this;
    const journey = await RepairJourney.begin(this.county, { unit, clerk });
    const draft = await journey.draft();
    return { run: (timeStep) => this.run(journey, draft, timeStep) };
  }

  private async run(journey: RepairJourney, draft: string, timeStep: TimeStep): Promise<void> {
    const { body } = await timeStep(() => expectStatus(journey.send(draft), 201));
    for (const step of journey.steps(body.caseNo))
      await timeStep(() => expectStatus(step.send(randomUUID()), 200));
    await journey.until(body.caseNo, 'completed', { lookEveryMs: LOOK_EVERY_MS });
  }
}
