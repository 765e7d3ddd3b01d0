import type { RuleSource } from '../deadlines/rule-source.js';
import {
  type Actor,
  type PersonRole,
  type Role,
  isSamePerson,
  onApplicantsSide,
} from '../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../permissions/recusal.js';
import { type Result, err, ok } from '../result.js';
import { type Words, words } from '../words.js';
import { maskName } from './mask.js';

/** 更正、补充: whoever finds that what is held of him is wrong or incomplete may ask for it; the handler verifies, and corrects. */
export const CORRECTION_RULE: RuleSource = {
  id: 'correction',
  article: '《中华人民共和国个人信息保护法》第四十六条',
  source: '2021年8月20日通过，自2021年11月1日起施行；条文号待经办单位核对',
  trust: '2',
  text: '个人发现其个人信息不准确或者不完整的，有权请求个人信息处理者更正、补充；处理者应当对其个人信息予以核实，并及时更正、补充。',
  textEn:
    'Who finds that what is held of him is wrong or incomplete may ask for it to be corrected or completed; it is verified and corrected in time.',
};

/** What others rely on, so that somebody else decides on it. Of a business, `name` is its representative as registered. */
export const CORRECTION_FIELDS = ['name', 'organisationName'] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

/** What a field is called (docs/glossary.md). */
export const CORRECTION_FIELD_WORDS: Readonly<Record<CorrectionField, Words>> = {
  name: words('姓名', 'name'),
  organisationName: words('单位名称', 'name of the organisation'),
};

/**
 * How a held value changes: at once by its owner; by a code that is mailed to the new address; by a request that somebody
 * else decides; by the administrator who gives the post; never, since another one is another account.
 */
export const WAYS_TO_CHANGE = ['at-once', 'mailed-code', 'on-request', 'by-post', 'never'] as const;
export type WayToChange = (typeof WAYS_TO_CHANGE)[number];

export const WAY_TO_CHANGE_WORDS: Readonly<Record<WayToChange, Words>> = {
  'at-once': words('本人随时变更', 'at once, by yourself'),
  'mailed-code': words('凭新邮箱的确认码变更', 'by a code that is mailed to the new address'),
  'on-request': words('申请更正，由他人核实后决定', 'on request: somebody else verifies and decides'),
  'by-post': words('由管理员调岗变更', 'by the administrator who gives the post'),
  never: words('不变更：另一登录名或者代码是另一账号', 'never: another one is another account'),
};

export const CORRECTION_OFFICES = ['credit-office', 'administrator'] as const;
/** Who decides: on accounts of businesses the credit office, which let them in; on all others an administrator. */
export type CorrectionOffice = (typeof CORRECTION_OFFICES)[number];

export function correctionOffice(role: PersonRole): CorrectionOffice {
  return role === 'applicant' ? 'credit-office' : 'administrator';
}

/** On whose requests the role may look: those it decides, or for who oversees both, all of them (undefined). */
export function correctionsSeenBy(role: Role): CorrectionOffice | undefined {
  return CORRECTION_OFFICES.find((office) => office === role);
}

export const CORRECTION_STANDINGS = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type CorrectionStanding = (typeof CORRECTION_STANDINGS)[number];

export const CORRECTION_STANDING_WORDS: Readonly<Record<CorrectionStanding, Words>> = {
  open: words('待审核', 'waits'),
  approved: words('已更正', 'corrected'),
  refused: words('不予更正', 'refused'),
  withdrawn: words('已撤回', 'withdrawn'),
};

/** What is held of a person, as far as it may be corrected. */
export interface Correctable {
  readonly role: PersonRole;
  readonly name: string;
  readonly organisationName: string;
}

export interface WantedCorrection {
  readonly field: CorrectionField;
  readonly value: string;
  readonly hasProof: boolean;
}

/** Why a correction cannot be asked for, in words. */
export function checkCorrection(
  person: Correctable,
  { field, value, hasProof }: WantedCorrection,
): Result<undefined, string> {
  if (field === 'organisationName' && person.role !== 'applicant')
    return err('Your account is of no organisation.');
  if (person[field] === value) return err('It stands so already.');
  // A business is known by its papers alone; whom the county employs or invited is known to its administrator.
  if (person.role === 'applicant' && !hasProof)
    return err('A business brings a proof, such as its licence: upload it first.');
  return ok(undefined);
}

export interface CorrectionRefusal {
  readonly code: 'SAME_PERSON' | 'RECUSED';
  readonly message: string;
}

/** Whether the actor may decide on what somebody asked, of those whom its office lets. @param uscc of the asker's business */
export function mayDecideCorrection(
  { personId, uscc }: { readonly personId: string; readonly uscc: string },
  actor: Actor,
): Result<undefined, CorrectionRefusal> {
  if (isSamePerson(actor, { id: personId }))
    return err({ code: 'SAME_PERSON', message: 'Nobody decides on a correction that he asked for.' });
  if (isRecused(actor, uscc)) return err({ code: 'RECUSED', message: recusedFromMessage(uscc) });
  return ok(undefined);
}

/** A value as the trail keeps it: names of people are shortened, that of an organisation is public. */
export function auditedValue(field: CorrectionField, value: string): string {
  return field === 'name' ? maskName(value) : value;
}

/** What is held of an account and how each of it changes, in the order of the account. */
export function waysToChange(role: PersonRole): Readonly<Record<string, WayToChange>> {
  const official = !onApplicantsSide({ role });
  return {
    username: 'never',
    name: 'on-request',
    email: 'mailed-code',
    locale: 'at-once',
    role: official ? 'by-post' : 'never',
    ...(official && { department: 'by-post' }),
    ...(role === 'applicant' && { organisation: 'never', organisationName: 'on-request' }),
  };
}
