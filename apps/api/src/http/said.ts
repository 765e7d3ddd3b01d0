import { inChinese } from './in-chinese.js';
import type { Language } from './problem-document.js';

/** A detail of a problem, or a reason worded like one, in the language that was asked for. */
export function said(detail: string, language: Language): string {
  return language === 'zh' ? inChinese(detail) : detail;
}
