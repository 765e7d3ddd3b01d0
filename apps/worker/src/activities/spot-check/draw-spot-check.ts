import { createHash, randomBytes } from 'node:crypto';
import {
  type SpotCheckShare,
  SYSTEM_ACTOR,
  addDays,
  drawSample,
  populationDigest,
  quarterBefore,
  sampleSize,
  shanghaiDate,
  shanghaiInstant,
} from '@xinxiu/domain';
import type { Person, Repositories, SpotCheck } from '@xinxiu/persistence';

export interface SpotChecking {
  readonly repositories: Pick<Repositories, 'endedCases' | 'spotChecks' | 'people' | 'audit'>;
  readonly share: SpotCheckShare;
  /** Real instant, ms. */
  readonly now: () => number;
}

const SEED_BYTES = 16;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Draws of the cases that ended in the last quarter those that are checked again, once: nobody draws until it suits him. Who
 * checks are the supervisors in turn, who decide no case. @returns how many were drawn now; 0 where it was drawn before
 */
export async function drawSpotCheck(checking: SpotChecking): Promise<{ readonly drawn: number }> {
  const { repositories, now } = checking;
  const { name } = quarterBefore(shanghaiDate(now()));
  const known = await repositories.spotChecks.find(name);
  const check = known ?? (await repositories.spotChecks.draw(await drawn(checking)));
  await tell(checking, check);
  return { drawn: known ? 0 : check.drawn.length };
}

async function drawn({ repositories, share, now }: SpotChecking): Promise<SpotCheck> {
  const { name, from, to } = quarterBefore(shanghaiDate(now()));
  const [begin, end] = [from, addDays(to, 1)].map((day) => new Date(shanghaiInstant(day)).toISOString());
  const cases = await repositories.endedCases.within(begin ?? '', end ?? '');
  const byNumber = new Map(cases.map((one) => [one.caseNo, one]));
  const numbers = [...byNumber.keys()];
  const supervisors = [...(await repositories.people.withRole('supervisor'))].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const seed = randomBytes(SEED_BYTES).toString('hex');
  const sample = drawSample(numbers, sampleSize(numbers.length, share), seed, sha256);
  return {
    quarter: name,
    from,
    to,
    seed,
    population: numbers.length,
    populationHash: populationDigest(numbers, sha256),
    drawnAt: new Date(now()).toISOString(),
    drawn: sample.flatMap((caseNo, place) => {
      const one = byNumber.get(caseNo);
      return one ? [{ ...one, ...checkerOf(supervisors, place) }] : [];
    }),
  };
}

function checkerOf(supervisors: readonly Person[], place: number) {
  const checker = supervisors[place % Math.max(1, supervisors.length)];
  return checker && { checker: { id: checker.id, name: checker.name } };
}

/** Again after a death between the two writes; told twice it is one entry. */
function tell({ repositories, now }: SpotChecking, check: SpotCheck): Promise<void> {
  const { id, name, role } = SYSTEM_ACTOR;
  const { quarter, seed, populationHash, population } = check;
  const entry = {
    id: `spot-check:${quarter}`,
    at: check.drawnAt,
    actor: { id, name, role },
    action: 'spot-check-drawn',
    subject: quarter,
    outcome: 'done' as const,
    departments: [],
    detail: { seed, populationHash, population: String(population), drawn: String(check.drawn.length) },
  };
  return repositories.audit.record([entry], now());
}
