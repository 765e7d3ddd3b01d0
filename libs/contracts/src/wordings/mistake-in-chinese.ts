import { z } from 'zod';

const LIBRARY = z.locales.zhCN().localeError;

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象',
  record: '对象',
  array: '列表',
  数组: '列表',
  file: '文件',
  undefined: '没有值',
};

const TYPE = new RegExp(`(?<=期望 |实际接收 )(${Object.keys(TYPES).join('|')})(?!\\w)`, 'g');

/**
 * What zod says of a value, in Chinese: the words of the library, with the names of the types, which it leaves in English.
 */
export const mistakeInChinese: z.core.$ZodErrorMap = (issue) => {
  const said = LIBRARY(issue);
  const text = typeof said === 'string' ? said : said?.message;
  return text?.replace(TYPE, (type) => TYPES[type] ?? type);
};
