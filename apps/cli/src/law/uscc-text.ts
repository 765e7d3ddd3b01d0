import { type ProofLanguage, USCC_REASONS, USCC_WARNINGS, type UsccCheck } from '@xinxiu/domain';

/** A verdict in one line. */
export function usccText(verdict: UsccCheck, language: ProofLanguage): string {
  const { code, valid, normalised, warning, reason, department, kind, division, organisationCode } = verdict;
  const zh = language === 'zh-CN';
  const words = (texts: { readonly zh: string; readonly en: string }): string => (zh ? texts.zh : texts.en);
  const parts = [
    ...(normalised === undefined ? [] : [zh ? `规范写法 ${normalised}` : `written as ${normalised}`]),
    ...(reason === undefined ? [] : [words(USCC_REASONS[reason])]),
    ...(warning === undefined ? [] : [words(USCC_WARNINGS[warning])]),
    ...(department === undefined ? [] : [kind === undefined ? department : `${department} ${kind}`]),
    ...(division === undefined ? [] : [zh ? `行政区划 ${division}` : `division ${division}`]),
    ...(organisationCode === undefined
      ? []
      : [zh ? `组织机构代码 ${organisationCode}` : `organisation ${organisationCode}`]),
  ];
  const head = zh ? (valid ? '有效' : '无效') : valid ? 'valid' : 'invalid';
  return zh ? `${code} ${head}：${parts.join('；')}` : `${code} ${head}: ${parts.join('; ')}`;
}
