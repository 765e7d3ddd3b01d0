import { describe, expect, it } from '@jest/globals';
import { fieldName } from './field-names.js';

describe('what people call a field', () => {
  it.each([
    ['size', '文件大小', 'Size of the file'],
    ['contact.phone', '电话', 'Telephone'],
    ['reasons.0.text', '内容', 'Text'],
    ['fileIds.2', '附件', 'Files'],
    ['CF_WSH', 'CF_WSH', 'CF_WSH'],
    ['constructor', 'constructor', 'constructor'],
  ])('%s', (path, zh, en) => {
    expect([fieldName(path, 'zh'), fieldName(path, 'en')]).toEqual([zh, en]);
  });
});
