import type { AccountMailData } from './account-mail-data.js';
import type { Locale } from './mail-data.js';

export interface Text {
  readonly subject: string;
  readonly opening: string;
}

/** What a mail about an account says first, in each language. */
export type AccountText = (data: AccountMailData) => Record<Locale, Text>;

export function text(zh: readonly [string, string], en: readonly [string, string]): Record<Locale, Text> {
  return { 'zh-CN': { subject: zh[0], opening: zh[1] }, en: { subject: en[0], opening: en[1] } };
}

export const hours = ({ hours: n = 0 }: AccountMailData) => ({ zh: `${n}小时`, en: `${n} hours` });
export const minutes = ({ minutes: n = 0 }: AccountMailData) => ({ zh: `${n}分钟`, en: `${n} minutes` });
