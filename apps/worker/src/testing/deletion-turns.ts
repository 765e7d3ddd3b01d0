import { type RetentionRule, civilDate, shanghaiDate } from '@xinxiu/domain';
import type { Chaining, DeletionStatement } from '@xinxiu/persistence';
import { type DeletionDeps, carryOutDeletion } from '../activities/retention/carry-out-deletion.js';
import { proposeDeletions } from '../activities/retention/propose-deletions.js';
import { testSigner } from './test-signer.js';
import type { WorkerCounty } from './worker-county.js';

/** The duties of deletion of a county, done one after the other, at the instant that a test says. */
export class DeletionTurns {
  readonly signer = testSigner();

  /** @param now real instant, ms */
  constructor(
    private readonly county: WorkerCounty,
    public now: number,
  ) {}

  /** Terms of the first overlay that has all of them. */
  readonly rules = (): readonly RetentionRule[] => this.county.law.rulesOn(civilDate('2026-11-30')).retention;

  deps(over: Partial<DeletionDeps['repositories']> = {}): DeletionDeps {
    return {
      repositories: { ...this.county.repositories, ...over },
      rules: this.rules,
      signer: this.signer,
      now: () => this.now,
      alive: () => undefined,
    };
  }

  /** @returns number of the open proposal */
  async propose(): Promise<string | undefined> {
    const { repositories } = this.county;
    await proposeDeletions({ repositories, rules: this.rules, now: () => this.now });
    return (await repositories.deletionRuns.open())?.number;
  }

  async approve(): Promise<string> {
    const { people, repositories } = this.county;
    const run = await repositories.deletionRuns.open();
    const at = new Date(this.now).toISOString();
    if (!run || !(await repositories.deletionRuns.approve(run, people.supervisor, at)))
      throw new Error('Nothing was proposed.');
    return run.number;
  }

  get chaining(): Chaining {
    return {
      day: shanghaiDate(this.now),
      now: this.now,
      signer: this.signer,
      keys: { verifies: () => true },
    };
  }

  /** As the chainer of a worker does it, between the turns. */
  async carriedOut(over: Partial<DeletionDeps['repositories']> = {}): Promise<void> {
    for (;;) {
      const standing = await carryOutDeletion(this.deps(over));
      await this.county.repositories.audit.chainWaiting(this.chaining, 1_000);
      if (standing !== 'waiting') return;
    }
  }

  async certificateOf(number: string): Promise<DeletionStatement> {
    const certificate = (await this.county.repositories.deletionRuns.find(number))?.certificate;
    if (!certificate) throw new Error(`There is no certificate ${number}.`);
    return certificate;
  }
}
