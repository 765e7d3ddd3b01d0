/** Why a text is no valid code, told so that a clerk knows what it is. */
export const USCC_REASONS = {
  EMPTY: { zh: '没有填写', en: 'Nothing was entered' },
  SENTINEL: { zh: '占位值，表示没有代码', en: 'A placeholder that stands for "no code"' },
  MASKED: { zh: '已脱敏的代码，不能用于比对', en: 'A masked code; it cannot be matched' },
  ORGANISATION_CODE: {
    zh: '9位组织机构代码，请填写18位统一社会信用代码',
    en: 'A 9-character organisation code (GB 11714); enter the unified code of 18',
  },
  REGISTRATION_NUMBER: {
    zh: '15位工商注册号，请填写18位统一社会信用代码',
    en: 'A 15-digit business registration number; enter the unified code of 18',
  },
  IDENTITY_NUMBER: {
    zh: '居民身份证号码，不是统一社会信用代码',
    en: 'An identity number of a person, not a code',
  },
  WRONG_LENGTH: { zh: '应为18位', en: 'It must have 18 characters' },
  WRONG_CHARACTER: {
    zh: '含有统一社会信用代码不使用的字符（不使用I、O、Z、S、V，第3至8位为数字）',
    en: 'It has a character that codes do not use (no I, O, Z, S, V; digits only at places 3 to 8)',
  },
  TYPO_OR_PILOT_CODE: {
    zh: '校验码不符而组织机构代码相符：录入错误，或者试点期间发放的代码；后者可凭证件由人工确认',
    en: 'The check character is wrong and the organisation code right: a typo or a pilot code; a person may confirm the latter with a document',
  },
  ORGANISATION_CHECK: {
    zh: '第9至17位组织机构代码的校验码不符（GB 11714）',
    en: 'The organisation code at places 9 to 17 fails its own check (GB 11714)',
  },
  BOTH_CHECKS: { zh: '两个校验码都不符', en: 'Both check characters are wrong' },
} as const;
export type UsccReason = keyof typeof USCC_REASONS;

export const USCC_WARNINGS = {
  NORMALISED: {
    zh: '已统一为大写半角并去除空格',
    en: 'Lower case, full-width characters or blanks were put right',
  },
  CONFIRMED: { zh: '校验码不符，已凭证件确认', en: 'Its check is wrong; it was confirmed with a document' },
  UNKNOWN_AUTHORITY: {
    zh: '登记管理部门或机构类别代码不在标准列表中',
    en: 'The standard does not list its registration authority or kind',
  },
} as const;
export type UsccWarning = keyof typeof USCC_WARNINGS;
