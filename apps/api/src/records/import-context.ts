import { Inject, Injectable } from '@nestjs/common';
import type { TestClock } from '@xinxiu/contracts';
import { type Actor, type CivilDate, REAL_DAY_MS, shanghaiDate, shanghaiInstant } from '@xinxiu/domain';
import {
  type Repositories,
  type TakeContext,
  departmentOfAuthority,
  otherAuthority,
} from '@xinxiu/persistence';
import { fieldNames, publicationTerm } from '@xinxiu/policy';
import { demonstrationClock } from '../platform/test-clock.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';

/** The day of an import and what its store needs to know. */
export interface ImportContext {
  readonly today: CivilDate;
  readonly context: TakeContext;
  /** What the field of a penalty may be. */
  readonly fieldNames: readonly string[];
  /** Credit codes with a wrong check that persons confirmed. */
  readonly confirmedCodes: ReadonlySet<string>;
  /** See {@link otherAuthority}. */
  readonly otherAuthority: (name: string, code: string) => string | undefined;
}

/** Prepares the taking of penalties: who determined them, and what the law makes of them today. */
@Injectable()
export class ImportContexts {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param at legal day of a demonstration; the records follow a clock that begins there */
  async open(actor: Actor, at: CivilDate | undefined): Promise<ImportContext> {
    const now = this.now();
    const clock = at && demonstrationClock(this.settings, beginningOn(at), now);
    const today = at ?? shanghaiDate(now);
    const departments = await this.repositories.departments.all();
    const context: TakeContext = {
      departmentOf: ({ authority, authorityCode }) =>
        departmentOfAuthority(departments, { name: authority, code: authorityCode })?.code,
      termOf: (penalty) => publicationTerm({ penalty, facts: [] }, today, this.law.packs),
      clock,
      takenBy: actor.id,
      importedFor: '',
      at: new Date(now).toISOString(),
    };
    return {
      today,
      context,
      fieldNames: fieldNames(this.law.packs),
      confirmedCodes: await this.repositories.confirmedCodes.inForce(),
      otherAuthority: (name, code) => otherAuthority(departments, { name, code }),
    };
  }
}

function beginningOn(day: CivilDate): TestClock {
  return { legalNow: new Date(shanghaiInstant(day, '09:00')).toISOString(), dayMs: REAL_DAY_MS };
}
