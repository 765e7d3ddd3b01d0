import { ROLE_WORDS, type Role, type Words, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

export interface DisclosureView {
  readonly id: string;
  readonly at: string;
  readonly subject: string;
  readonly field: string;
  readonly reason: string;
  readonly by: { readonly name: string; readonly role: string; readonly department: string };
}

/** What was seen; of a held row it is the head of a column. */
const FIELD_WORDS: ReadonlyMap<string, Words> = new Map([
  ['subjectIdNo', words('相对人证件号码', 'Document number of the subject')],
  ['legalRepresentativeIdNo', words('法定代表人证件号码', 'Document number of the legal representative')],
  ['contact.phone', words('联系电话', 'Telephone number')],
]);
const isRole = (role: string): role is Role => role in ROLE_WORDS;

/** Of a reading in full: never the value. */
export const DISCLOSURE_COLUMNS: readonly Column<DisclosureView>[] = [
  { head: words('时间', 'Time'), cell: ({ at }, say) => say.instant(at) },
  { head: words('内容', 'What'), cell: ({ field }, say) => say.of(FIELD_WORDS.get(field)) ?? field },
  { head: words('所在记录或案件', 'Record or case'), cell: ({ subject }) => subject },
  { head: words('理由', 'Reason'), cell: ({ reason }) => reason },
  { head: words('查看人', 'Who'), cell: ({ by }) => by.name },
  {
    head: words('角色', 'Role'),
    cell: ({ by: { role } }, say) => (isRole(role) ? say.of(ROLE_WORDS[role]) : role),
  },
  { head: words('部门', 'Department'), cell: ({ by }, say) => say.department(by.department) },
];
