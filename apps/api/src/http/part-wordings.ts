import type { Wordings } from '@xinxiu/contracts';

/** Wordings that stand inside a detail, in the place of a value. */
export const PART_WORDINGS: Wordings = {
  '{} by {} at {}': '{2}于{3}{1}',
  '{} holds it since {}': '{1}自{2}起承办',
  'nobody holds it: claim it first': '尚无承办人，请先认领',
  'has been completed': '已处理完毕',
  'has been dismissed': '已确认不予入库',
  'is held': '仍待处理',
  'it is not a readable ZIP package': '不是可读取的 ZIP 包',
  'its ZIP package is damaged': 'ZIP 包已损坏',
  'it is encrypted': '已加密',
  'it has content that acts when it is opened; print it anew as a PDF':
    '含有打开时自动执行的内容；请重新打印为 PDF',
  'it is encrypted; print it anew as a PDF without a password': '已加密；请重新打印为不带密码的 PDF',
  'its objects are packed in a way that is not looked into; print it anew as a PDF':
    '其对象的压缩方式无法检查；请重新打印为 PDF',
  'its objects take too long to look through; print it anew as a PDF':
    '其对象过多，检查用时过长；请重新打印为 PDF',
  'it has more than {} entries': '条目超过{1}个',
  'it unpacks to more than {} MB': '解压后超过{1} MB',
  'its OFD.xml is not the entrance of an OFD document': '其 OFD.xml 不是 OFD 文档的入口',
  'it has no OFD.xml': '缺少 OFD.xml',
  'it does not end as a {} does': '不以 {1} 应有的方式结尾',
  'must have 1 to {} characters': '须为1至{1}个字符',
  'contains characters that are not allowed': '含有不允许的字符',
  'has no ending': '没有扩展名',
};
