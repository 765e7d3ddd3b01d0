import { RECUSAL_GROUND_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { RecusalView } from './recusal-view.js';

type Step = RecusalView['steps'][number];
type StepOf<T extends Step['type']> = Extract<Step, { type: T }>;

/** The last of the declarations or ends: what is in force follows from it. */
function last<T extends Step['type']>({ steps }: RecusalView, type: T): StepOf<T> | undefined {
  return steps.findLast((step): step is StepOf<T> => step.type === type);
}

/** From whose matters somebody keeps out. */
export const RECUSAL_COLUMNS: readonly Column<RecusalView>[] = [
  { head: words('回避人', 'Who'), cell: ({ person }) => person.name },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ uscc }) => uscc },
  { head: words('回避中', 'In force'), cell: ({ inForce }, say) => say.flag(inForce) },
  {
    head: words('事由', 'Ground'),
    cell: (one, say) => {
      const declared = last(one, 'recused');
      return say.of(declared && RECUSAL_GROUND_WORDS[declared.ground]);
    },
  },
  { head: words('说明', 'In words'), cell: (one) => last(one, 'recused')?.text },
  { head: words('登记人', 'Declared by'), cell: (one) => last(one, 'recused')?.by.name },
  { head: words('登记时间', 'Declared'), cell: (one, say) => say.instant(last(one, 'recused')?.at) },
  { head: words('解除人', 'Ended by'), cell: (one) => last(one, 'ended')?.by.name },
  { head: words('解除时间', 'Ended'), cell: (one, say) => say.instant(last(one, 'ended')?.at) },
  { head: words('解除理由', 'Why it ended'), cell: (one) => last(one, 'ended')?.reason },
];
