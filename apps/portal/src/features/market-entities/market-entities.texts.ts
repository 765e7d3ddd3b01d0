import { defineTexts } from '../../i18n/texts.js';

export const useMarketEntityTexts = defineTexts('market-entities', {
  title: ['经营主体', 'Market entities'],
  none: ['没有经营主体，请先导入登记名单', 'No market entities; bring the register first'],
  searchHint: ['名称或统一社会信用代码', 'Name or code'],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  industry: ['行业门类', 'Industry'],
  anyIndustry: ['全部行业', 'Any industry'],
  operating: ['在营状态', 'State'],
  anyState: ['任何状态', 'Any state'],
  commitments: ['信用承诺', 'Commitments'],
  anyCovered: ['承诺与否不限', 'With or without a commitment'],
  covered_yes: ['已承诺', 'With a commitment'],
  covered_no: ['未承诺', 'Without a commitment'],
  see: ['{{n}} 条', '{{n}}'],
  back: ['返回列表', 'Back to the list'],
  import: ['导入名单', 'Bring the register'],
  importTitle: ['导入经营主体名单', 'Bring the register of market entities'],
  importHint: [
    'CSV、XLSX 或 JSON，首行为栏目名称。在营状态填“在营”或“非在营”，行业门类按 GB/T 4754。已有的以本次名单为准更新，名单中没有的不变。先显示每行的结果，确认后才入库。',
    'CSV, XLSX or JSON with names of columns in the first row; the state is 在营 or 非在营, the industry a section of GB/T 4754. What is known is brought up to date, who is not in the list stays as he was. What comes of each row is shown first.',
  ],
  importTrial: [
    '可入库 {{taken}} 户，可更新 {{updated}} 户，没有变化 {{unchanged}} 户，有误 {{refused}} 行',
    '{{taken}} are new, {{updated}} can be brought up to date, {{unchanged}} are unchanged, {{refused}} rows have faults',
  ],
  importDone: [
    '已入库 {{taken}} 户，已更新 {{updated}} 户，没有变化 {{unchanged}} 户，有误 {{refused}} 行',
    '{{taken}} taken in, {{updated}} brought up to date, {{unchanged}} unchanged, {{refused}} rows had faults',
  ],
  takeAll: ['入库 {{n}} 户', 'Take in {{n}}'],
  row_taken: ['入库', 'new'],
  row_updated: ['更新', 'brought up to date'],
  row_unchanged: ['没有变化', 'unchanged'],
  row_refused: ['有误', 'faulty'],
  registeredOn: ['成立日期', 'Registered on'],
});
