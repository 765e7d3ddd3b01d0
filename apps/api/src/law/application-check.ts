import { type Eligibility, UNMET_TEXTS, type UnmetCode } from '@xinxiu/domain';
import { ProblemError } from '../http/problem.error.js';

/** A class that no rule decides is for the offices to settle in the case; it keeps nobody from applying. */
const FOR_THE_OFFICES: ReadonlySet<UnmetCode> = new Set(['NEEDS_CLASSIFICATION']);

const CODE: Partial<Record<UnmetCode, 'PUBLICATION_ENDED' | 'NOT_PUBLICISED' | 'NOT_YET'>> = {
  PUBLICATION_ENDED: 'PUBLICATION_ENDED',
  NOT_PUBLICISED: 'NOT_PUBLICISED',
  MINIMUM_PERIOD: 'NOT_YET',
};

/** @throws ProblemError saying what stands in the way, with its article, and from when it would not */
export function assertMayApply(assessed: Eligibility): void {
  const unmet = assessed.unmet.filter(({ condition }) => !FOR_THE_OFFICES.has(condition));
  const [first] = unmet;
  if (!first) return;
  const code = unmet.map(({ condition }) => CODE[condition]).find((one) => one !== undefined);
  const named = unmet.map(({ condition, article }) => `${condition} (${article})`).join('; ');
  const said = unmet.map(({ condition, article }) => `${UNMET_TEXTS[condition].zh}（${article}）`).join('');
  throw new ProblemError(
    code ?? 'CONDITIONS_UNMET',
    `On ${assessed.at}: ${named}.`,
    { unmet: unmet.map((condition) => ({ ...condition })), earliest: assessed.earliestApplication },
    { detail: `${assessed.at}：${said}` },
  );
}
