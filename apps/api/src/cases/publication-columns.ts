import type { publicationSchema } from '@xinxiu/contracts';
import {
  STATUS_WORDS,
  TARGET_STATE_WORDS,
  targetFaultWords,
  targetProofWords,
  targetWords,
  words,
} from '@xinxiu/domain';
import type { z } from 'zod';
import type { Column, Wording } from '../exports/column.js';

type Publication = z.output<typeof publicationSchema>;
type Target = Publication['targets'][number];

function targetLine({ name, state, at, evidence, look }: Target, say: Wording): string {
  const fault = state === 'pending' && look ? say.of(targetFaultWords(look.evidence)) : undefined;
  const proof =
    state === 'confirmed' && evidence !== undefined ? say.of(targetProofWords(evidence)) : undefined;
  const parts = [
    say.of(targetWords(name)),
    say.of(TARGET_STATE_WORDS[state]),
    say.instant(at),
    proof,
    evidence === proof ? undefined : evidence,
    fault,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** A line of the ledger: each place with what it confirmed, and what they are silent about. */
export const PUBLICATION_COLUMNS: readonly Column<Publication>[] = [
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('单位', 'Business'), cell: ({ applicant }) => applicant.name },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ applicant }) => applicant.uscc },
  {
    head: words('认定单位', 'Determining department'),
    cell: ({ determiningDepartment }, say) => say.department(determiningDepartment),
  },
  { head: words('环节', 'Step'), cell: ({ status }, say) => say.of(STATUS_WORDS[status]) },
  { head: words('决定终止 / 办结时间', 'Ordered, or done'), cell: ({ since }, say) => say.instant(since) },
  {
    head: words('公示渠道', 'Places of publication'),
    cell: ({ targets }, say) => targets.map((target) => targetLine(target, say)).join(' | '),
  },
  {
    head: words('查看次数', 'Looks'),
    cell: ({ targets }) => targets.reduce((sum, { look }) => sum + (look?.attempts ?? 0), 0),
  },
  { head: words('未获确认', 'Not confirmed'), cell: ({ attention }) => attention?.cause },
];
