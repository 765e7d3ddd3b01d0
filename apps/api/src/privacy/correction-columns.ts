import type { CorrectionAnswer, CorrectionTaskAnswer } from '@xinxiu/contracts';
import { CORRECTION_FIELD_WORDS, CORRECTION_STANDING_WORDS, ROLE_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

const ASKED: Column<CorrectionAnswer> = {
  head: words('申请时间', 'Asked'),
  cell: ({ askedAt }, say) => say.instant(askedAt),
};
const ASKED_FOR: readonly Column<CorrectionAnswer>[] = [
  { head: words('更正项目', 'What'), cell: ({ field }, say) => say.of(CORRECTION_FIELD_WORDS[field]) },
  { head: words('原值', 'From'), cell: ({ from }) => from },
  { head: words('更正为', 'To'), cell: ({ to }) => to },
  { head: words('理由', 'Reason'), cell: ({ reason }) => reason },
  { head: words('附证明', 'With a proof'), cell: ({ hasProof }, say) => say.flag(hasProof) },
  {
    head: words('状态', 'State'),
    cell: ({ standing }, say) => say.of(CORRECTION_STANDING_WORDS[standing]),
  },
  { head: words('办理人', 'Closed by'), cell: ({ closed }) => closed?.by },
  { head: words('办理时间', 'Closed'), cell: ({ closed }, say) => say.instant(closed?.at) },
  { head: words('办理意见', 'Why'), cell: ({ closed }) => closed?.reason },
];

/** Of an own request for a correction. */
export const OWN_CORRECTION_COLUMNS: readonly Column<CorrectionAnswer>[] = [ASKED, ...ASKED_FOR];

/** Of a request for a correction; names are masked for who only oversees, as in the list. */
export const CORRECTION_COLUMNS: readonly Column<CorrectionTaskAnswer>[] = [
  ASKED,
  { head: words('申请人', 'Asked by'), cell: ({ asker }) => asker.username },
  { head: words('角色', 'Role'), cell: ({ asker }, say) => say.of(ROLE_WORDS[asker.role]) },
  { head: words('单位', 'Organisation'), cell: ({ asker }) => asker.organisationName },
  ...ASKED_FOR,
];
