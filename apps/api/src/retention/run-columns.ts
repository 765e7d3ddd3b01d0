import type { DeletionRunAnswer } from '@xinxiu/contracts';
import { RETENTION_DATA_NAMES, RETENTION_DATA_WORDS, ROLE_WORDS, SYSTEM_ACTOR, words } from '@xinxiu/domain';
import type { DueItem } from '@xinxiu/persistence';
import type { Column, Wording } from '../exports/column.js';

const STATE_WORDS = {
  proposed: words('待批准', 'proposed'),
  approved: words('已批准', 'approved'),
  ordered: words('执行中', 'being carried out'),
  certified: words('已删除', 'carried out'),
  refused: words('不予批准', 'refused'),
} as const;

/** Who did something; the platform itself is called in the language of the reader. */
function who({ id, name }: { readonly id: string; readonly name: string }, say: Wording): string | undefined {
  return id === SYSTEM_ACTOR.id ? say.of(ROLE_WORDS[SYSTEM_ACTOR.role]) : name;
}

/** Of a deletion: how many things of which class, and who decided. */
export const RUN_COLUMNS: readonly Column<DeletionRunAnswer>[] = [
  { head: words('编号', 'Number'), cell: ({ number }) => number },
  { head: words('状态', 'State'), cell: ({ state }, say) => say.of(STATE_WORDS[state]) },
  {
    head: words('内容', 'What'),
    cell: ({ counts }, say) =>
      say.list(
        RETENTION_DATA_NAMES.filter((data) => counts[data] !== undefined).map(
          (data) => `${say.of(RETENTION_DATA_WORDS[data])} ${counts[data]}`,
        ),
      ),
  },
  { head: words('提出人', 'Proposed by'), cell: ({ proposedBy }, say) => who(proposedBy, say) },
  { head: words('提出时间', 'Proposed'), cell: ({ proposedAt }, say) => say.instant(proposedAt) },
  { head: words('批准人', 'Approved by'), cell: ({ approvedBy }, say) => approvedBy && who(approvedBy, say) },
  { head: words('批准时间', 'Approved'), cell: ({ approvedAt }, say) => say.instant(approvedAt) },
  { head: words('不予批准人', 'Refused by'), cell: ({ refused }, say) => refused && who(refused.by, say) },
  { head: words('不予批准时间', 'Refused'), cell: ({ refused }, say) => say.instant(refused?.at) },
  { head: words('不予批准理由', 'Why it was refused'), cell: ({ refused }) => refused?.reason },
];

const DUE_WORDS = {
  due: words('可以删除', 'due'),
  held: words('保全', 'on hold'),
  blocked: words('暂不删除', 'kept'),
  refused: words('不予批准', 'refused'),
} as const;
const BLOCK_WORDS = {
  'open-case': words('有未办结案件', 'an open case'),
  published: words('仍在公示', 'still published'),
  'not-archived': words('尚未归档', 'not archived yet'),
} as const;

/** Of what is over its term. */
export const DUE_COLUMNS: readonly Column<DueItem>[] = [
  { head: words('数据', 'Data'), cell: ({ data }, say) => say.of(RETENTION_DATA_WORDS[data]) },
  { head: words('对象', 'On'), cell: ({ id }) => id },
  { head: words('规则', 'Rule'), cell: ({ ruleId }) => ruleId },
  { head: words('起算日', 'Counted from'), cell: ({ eventOn }) => eventOn },
  { head: words('保存至', 'Kept until'), cell: ({ keptUntil }) => keptUntil },
  { head: words('状态', 'Standing'), cell: ({ standing }, say) => say.of(DUE_WORDS[standing]) },
  {
    head: words('原因', 'Kept by'),
    cell: ({ heldBy, blocks, refusedIn }, say) =>
      say.list([...heldBy, ...blocks.map((block) => say.of(BLOCK_WORDS[block]) ?? block), ...refusedIn]),
  },
];
