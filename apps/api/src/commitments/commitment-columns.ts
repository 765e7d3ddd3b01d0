import { type CommitmentField, commitmentField, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { CommitmentView } from './commitment-view.js';

const field = (name: CommitmentField): Column<CommitmentView> => ({
  head: commitmentField(name).words,
  cell: (row) => row[name],
});

/** What we know beside the template. */
export const BESIDE = [words('承办单位', 'Department'), words('入库时间', 'Taken in')] as const;

/** The template's own columns, so that what was saved can be taken in again, and what we know beside it. */
export const COMMITMENT_COLUMNS: readonly Column<CommitmentView>[] = [
  field('number'),
  field('promisorName'),
  field('promisorKind'),
  field('promisorCode'),
  field('type'),
  field('matter'),
  field('content'),
  field('liability'),
  field('madeOn'),
  field('validUntil'),
  field('fulfilment'),
  field('unfulfilled'),
  field('pursued'),
  field('determinedOn'),
  field('determinedBy'),
  field('acceptor'),
  field('acceptorCode'),
  field('publicity'),
  field('remark'),
  { head: BESIDE[0], cell: ({ department }, say) => say.department(department) },
  { head: BESIDE[1], cell: ({ takenAt }, say) => say.instant(takenAt) },
];
