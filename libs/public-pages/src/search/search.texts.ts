import { type Words, words } from '@xinxiu/domain';

export const SEARCH = {
  title: words('查询公示的行政处罚信息', 'Search published penalties'),
  about: words(
    '按名称、统一社会信用代码或者决定书文号查询正在公示的行政处罚信息。',
    'Search penalties that are published now, by name, unified social credit code or decision number.',
  ),
  label: words('名称、统一社会信用代码或者决定书文号', 'Name, unified social credit code or decision number'),
  hint: words(
    '可以只填一部分。自然人姓名不公示，不能按姓名查询自然人。',
    'A part is enough. Names of natural persons are not published, so they cannot be searched for by name.',
  ),
  button: words('查询', 'Search'),
  found: (total: string): Words => words(`正在公示 ${total} 条`, `${total} published`),
  foundOf: (total: string, q: string): Words =>
    words(`“${q}”：正在公示 ${total} 条`, `“${q}”: ${total} published`),
  none: words(
    '没有正在公示的信息。请核对所填内容；已修复或者期满的信息不再公示。',
    'Nothing is published that contains this. Check what you typed; a record that was repaired or has reached its end is no longer shown.',
  ),
  nothing: words('目前没有正在公示的信息。', 'No record is published at the moment.'),
  results: words('查询结果', 'Results'),
  pages: words('翻页', 'Pages'),
  first: words('回到第一页', 'First page'),
  next: words('下一页', 'Next page'),
  tooLong: words('请填写 100 个字以内、一行的内容。', 'Give at most 100 characters in one line.'),
  badPage: words(
    '没有这一页。列表可能已经变化，请从第一页看起。',
    'There is no such page. The list may have changed; begin at the first page.',
  ),
} as const;
