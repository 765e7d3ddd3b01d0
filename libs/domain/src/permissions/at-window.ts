import type { RuleSource } from '../deadlines/rule-source.js';
import { type Result, err, ok } from '../result.js';
import { type Actor, asWitness, isSamePerson } from './actor.js';
import { isRecused, recusedFromMessage } from './recusal.js';
import type { Standing } from './scope.js';
import type { FiledAtWindow } from './window-filing.js';

/**
 * Who filed an application for a business, at the window or as its agent, does not handle it. No article says so: it
 * follows the idea of separated posts (不相容岗位相互分离, 财会〔2012〕21号 第十二条, made for money and contracts), so that
 * nobody both writes an application and finds it in order.
 */
export const OWN_FILING_RULE: RuleSource = {
  id: 'own-filing',
  article: '本平台设定：代为提交与办理相分离',
  source:
    '无直接条文；参照《行政事业单位内部控制规范（试行）》（财会〔2012〕21号）第十二条，条文号待经办单位核对',
  trust: 'A',
  text: '代单位提交申请的人员（窗口工作人员或者代理人），不参与该申请的受理、核实和决定。',
  textEn:
    'Who filed an application for a business, at the window or as its agent, takes no part in accepting, verifying or deciding it.',
};

/** What a refusal says to who filed it himself. */
export const OWN_FILING_MESSAGE = `You filed this for the business; somebody else handles it (${OWN_FILING_RULE.article}).`;

/**
 * As whom a clerk files for a business and what is open to him then: what is open to the business, and nothing of anybody
 * else's. Who is recused from it does not file for it.
 */
export function atWindow(clerk: Actor, uscc: string): Result<Standing, RecusedFiling> {
  if (isRecused(clerk, uscc)) return err({ code: 'RECUSED', message: recusedFromMessage(uscc) });
  return ok({ actor: { ...asWitness(clerk), organisation: uscc }, scope: { kind: 'applicant', uscc } });
}

interface RecusedFiling {
  readonly code: 'RECUSED';
  readonly message: string;
}

/** Who filed something in the name of a business; neither where it did so itself. */
export interface Filer {
  readonly window?: FiledAtWindow;
  /** The agent who did, whatever he has become since. */
  readonly agent?: Pick<Actor, 'id' | 'name'>;
}

/** Whether it was the actor who filed it for the business. */
export function filedBy(
  { window, agent }: Filer,
  actor: Pick<Actor, 'id' | 'otherIds' | 'actsFor'>,
): boolean {
  return [window?.clerk, agent].some((filer) => filer !== undefined && isSamePerson(actor, filer));
}
