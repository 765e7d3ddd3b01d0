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

const UNITS: Readonly<Record<string, string>> = { string: '个字符', array: '项' };

/** Too little or too much, as a person says it; the library writes a formula. */
function boundInChinese(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const { code, origin, inclusive = true } = issue;
  const isSmall = code === 'too_small';
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  const unit = UNITS[origin];
  if (unit !== undefined && inclusive) return `${isSmall ? '至少' : '最多'}${bound}${unit}`;
  if (origin !== 'number' && origin !== 'int') return undefined;
  if (inclusive) return `不能${isSmall ? '小' : '大'}于${bound}`;
  return `必须${isSmall ? '大' : '小'}于${bound}`;
}

/**
 * What zod says of a value, in Chinese: the words of the library, with the names of the types, which it leaves in English.
 */
export const mistakeInChinese: z.core.$ZodErrorMap = (issue) => {
  const bound = boundInChinese(issue);
  if (bound !== undefined) return bound;
  const said = LIBRARY(issue);
  const text = typeof said === 'string' ? said : said?.message;
  return text?.replace(TYPE, (type) => TYPES[type] ?? type);
};
