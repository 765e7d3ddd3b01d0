import type { Bilingual } from '../problem/error-entry.js';

const name = (zh: string, en: string): Bilingual => ({ zh, en });

/** What people call the fields of a request, where a mistake in one is told to them. */
const FIELD_NAMES: Readonly<Record<string, Bilingual>> = {
  article: name('依据条款', 'Article'),
  challenge: name('登录步骤', 'Step of the sign-in'),
  code: name('确认码', 'Code'),
  content: name('内容', 'Content'),
  currentPassword: name('当前密码', 'Current password'),
  date: name('日期', 'Day'),
  day: name('日期', 'Day'),
  days: name('天数', 'Days'),
  decisionNumber: name('决定书文号', 'Number of the decision'),
  department: name('部门', 'Department'),
  due: name('期限', 'Due day'),
  email: name('电子邮箱', 'Mail address'),
  expectedVersion: name('案件版本', 'Version of the case'),
  fileIds: name('附件', 'Files'),
  files: name('附件', 'Files'),
  firstDay: name('首日', 'First day'),
  from: name('起始日期', 'From'),
  fulfilledOn: name('履行完毕日期', 'Day of fulfilment'),
  ground: name('理由', 'Reason'),
  items: name('事项', 'Items'),
  lastDay: name('末日', 'Last day'),
  limit: name('每页条数', 'Size of a page'),
  method: name('方式', 'Method'),
  name: name('名称', 'Name'),
  newPassword: name('新密码', 'New password'),
  note: name('说明', 'Note'),
  number: name('编号', 'Number'),
  on: name('日期', 'Day'),
  organisationName: name('单位名称', 'Name of the organisation'),
  password: name('密码', 'Password'),
  personId: name('人员', 'Person'),
  phone: name('电话', 'Telephone'),
  postNumber: name('邮件号', 'Number of the consignment'),
  q: name('搜索内容', 'What is looked for'),
  reason: name('理由', 'Reason'),
  reasons: name('理由', 'Reasons'),
  role: name('角色', 'Role'),
  size: name('文件大小', 'Size of the file'),
  substituteId: name('代办人', 'Who stands in'),
  text: name('内容', 'Text'),
  to: name('截止日期', 'Until'),
  until: name('截止日期', 'Until'),
  uscc: name('统一社会信用代码', 'Unified social credit code'),
  username: name('用户名', 'User name'),
};

/**
 * What people call the field at a path of a request, e.g. `contact.phone` or `reasons.0.text`, by its last name.
 * @returns the path itself where there is no name
 */
export function fieldName(path: string, language: keyof Bilingual): string {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return Object.hasOwn(FIELD_NAMES, last) ? (FIELD_NAMES[last]?.[language] ?? path) : path;
}
