/** What is said of a holiday notice, in Chinese, by its English wording; `{}` stands for a value. */
export const NOTICE_WORDINGS: Readonly<Record<string, string>> = {
  'The file is not JSON; export it again as JSON in UTF-8.':
    '文件不是 JSON，请以 UTF-8 编码的 JSON 重新导出。',
  'The notice is not a JSON object {year, papers, days}.': '通知应为 JSON 对象 {year, papers, days}。',
  '"year" must be the four-digit year of the notice.': '“year”应为通知的四位年份。',
  '"days" must be a list of {name, date, isOffDay}; empty if not out yet.':
    '“days”应为 {name, date, isOffDay} 的列表；尚未公布的为空列表。',
  'days[{}]{} must be {name, date: YYYY-MM-DD of {} or a year beside it, isOffDay: true|false}.':
    'days[{1}]{2}应为 {name, date: {3}年或其前后一年的 YYYY-MM-DD, isOffDay: true|false}。',
  'days[{}]: {} is listed twice; keep the row that holds.': 'days[{1}]：{2}出现两次，请保留有效的一行。',
  'The notice of {} has no days: it is not out yet, and loading it would settle nothing.':
    '{1}年的通知没有日期：尚未公布，加载后不能确定任何日期。',
  '{} ({}) is a public holiday by decree, but not free in this notice; is a row missing?':
    '{1}（{2}）是法定节假日，但本通知未列为放假；是否缺行？',
  'Line {}: {}': '第 {1} 行：{2}',
  'The notice {} cannot be used: {}': '通知 {1} 不可用：{2}',
  '{} and {} are both of {}; keep the one that holds.': '{1} 与 {2} 都是{3}年的通知，请保留有效的一份。',
  'The holiday notices in {} cannot be read; check XINXIU_SEEDS_DIR.':
    '无法读取 {1} 中的节假日通知，请检查 XINXIU_SEEDS_DIR。',
};
