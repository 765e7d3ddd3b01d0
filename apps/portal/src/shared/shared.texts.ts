import { defineTexts } from '../i18n/texts.js';

export const useSharedTexts = defineTexts('shared', {
  product: ['信修', 'Xinxiu'],
  again: ['重试', 'Try again'],
  unreached: ['没有连接到服务器', 'The server was not reached'],
  unreachedHint: [
    '您填写的内容仍在本页。请检查网络后重试；同一操作不会重复办理。',
    'What you typed is still here. Check the network and try again; nothing is carried out twice.',
  ],
  unexpected: ['出现意外错误', 'Something unexpected went wrong'],
  unexpectedHint: ['请重试；如仍然出错，请联系信用办。', 'Try again; if it stays, call the credit office.'],
  requestId: ['问题编号 {{id}}', 'Reference {{id}}'],
  total: ['共 {{n}} 条', '{{n}} in all'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  page: ['第 {{n}} 页', 'Page {{n}}'],
  nothing: ['没有符合条件的内容', 'Nothing matches'],
  clearFilters: ['清除筛选', 'Clear the filters'],
  search: ['搜索', 'Search'],
  provisionalDay: ['暂定，待节假日通知', 'provisional, no holiday notice yet'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  save: ['保存', 'Save'],
  dayColumn: ['日期', 'Day'],
  countedColumn: ['计入', 'Counted'],
  reasonColumn: ['说明', 'Why'],
});
