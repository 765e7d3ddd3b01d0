import {
  type ProofLanguage,
  USCC_REASONS,
  USCC_WARNINGS,
  type UsccCheck,
  type Words,
  registrationAuthority,
  subjectKindOf,
  wordsIn,
} from '@xinxiu/domain';

/** A verdict in one line. */
export function usccText(verdict: UsccCheck, language: ProofLanguage): string {
  const { code, valid, normalised, warning, reason, division, organisationCode } = verdict;
  const zh = language === 'zh-CN';
  const said = (text: Words): string => wordsIn(text, language);
  const parts = [
    ...(normalised === undefined ? [] : [zh ? `规范写法 ${normalised}` : `written as ${normalised}`]),
    ...(reason === undefined ? [] : [said(USCC_REASONS[reason])]),
    ...(warning === undefined ? [] : [said(USCC_WARNINGS[warning])]),
    ...holder(verdict).map((names) => names.map(said).join(zh ? ' ' : ', ')),
    ...(division === undefined ? [] : [zh ? `行政区划 ${division}` : `division ${division}`]),
    ...(organisationCode === undefined
      ? []
      : [zh ? `组织机构代码 ${organisationCode}` : `organisation ${organisationCode}`]),
  ];
  const head = zh ? (valid ? '有效' : '无效') : valid ? 'valid' : 'invalid';
  return zh ? `${code} ${head}：${parts.join('；')}` : `${code} ${head}: ${parts.join('; ')}`;
}

/** Department and kind, where the verdict names them. */
function holder({ code, normalised = code, department, kind }: UsccCheck): readonly (readonly Words[])[] {
  const names = [
    department === undefined ? undefined : registrationAuthority(normalised),
    kind === undefined ? undefined : subjectKindOf(normalised),
  ].filter((name) => name !== undefined);
  return names.length === 0 ? [] : [names];
}
