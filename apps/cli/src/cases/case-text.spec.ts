import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { type CaseAnswer, actionText, caseText } from './case-text.js';

const CASE: CaseAnswer = {
  case: {
    caseNo: 'XF-2026-000001',
    status: 'under-verification',
    version: 4,
    applicant: { uscc: '91420599MA4A00003W', name: '青禾绿源食品有限公司' },
    determiningDepartment: 'SCJG',
    penaltyClass: 'general',
    submittedAt: '2026-09-01T01:30:00.000Z',
    targets: [{ name: 'county-board', state: 'pending' }],
  },
  allowedActions: ['verify', 'comment'],
  verification: [
    {
      condition: 'minimum-period',
      text: '已满最短公示期。',
      textEn: 'The minimum period has passed.',
      article: '第二章',
      computed: {
        met: true,
        text: `自${civilDate('2026-08-20')}起可以申请`,
        textEn: 'May be applied for from 2026-08-20 on',
      },
    },
  ],
};

let before: string | undefined;
beforeEach(() => {
  before = process.env['XINXIU_LANG'];
});
afterEach(() => {
  if (before === undefined) delete process.env['XINXIU_LANG'];
  else process.env['XINXIU_LANG'] = before;
});

describe('a case as text', () => {
  it('tells in Chinese where it stands, what may be done, and what verification asks', () => {
    process.env['XINXIU_LANG'] = 'zh';
    expect(caseText(CASE).split('\n')).toEqual([
      '案号：XF-2026-000001',
      '状态：核实中（under-verification），版本 4',
      '申请人：青禾绿源食品有限公司  91420599MA4A00003W',
      '认定单位：SCJG',
      '类别：一般',
      '申请时间：2026-09-01 09:30',
      '承办人：—',
      '公示目标：county-board  待确认',
      '可办事项：核实（verify） 备注（comment）',
      '核实条件：minimum-period  已满最短公示期。（第二章）  系统：满足（自2026-08-20起可以申请）',
    ]);
  });

  it('tells the same in English, with the codes that one types', () => {
    process.env['XINXIU_LANG'] = 'en';
    const text = caseText(CASE);
    expect(text).toContain('status: under-verification, version 4');
    expect(text).toContain('you may: verify comment');
    expect(text).toContain('computed: met (May be applied for from 2026-08-20 on)');
    expect(text).not.toMatch(/待确认|核实/);
  });

  it('tells what is asked for, proposed or in trouble', () => {
    process.env['XINXIU_LANG'] = 'zh';
    const by = { id: 'u', name: '吴审', role: 'reviewer' } as const;
    const waiting = caseText({
      ...CASE,
      case: {
        ...CASE.case,
        status: 'supplement-required',
        supplement: { items: [{ id: 'a', text: '缴款凭证' }], answers: [], returnTo: 'under-verification' },
        proposal: { by, outcome: 'deny', reasons: [] },
        attention: { cause: 'SMTP', since: '2026-09-01T01:30:00.000Z' },
      },
    });
    for (const one of ['需补正：a  缴款凭证', '决定意见：不予修复  吴审', '异常：SMTP'])
      expect(waiting).toContain(one);
  });
});

describe('an action as text', () => {
  it('tells what was done and where the case is now', () => {
    const result = { caseNo: 'XF-1', status: 'denied', version: 7 } as const;
    process.env['XINXIU_LANG'] = 'zh';
    expect(actionText('decide', result)).toBe('XF-1：作出决定已办理，案件不予修复，版本 7');
    process.env['XINXIU_LANG'] = 'en';
    expect(actionText('decide', result)).toBe('XF-1: decide done, the case is denied, version 7');
  });
});

describe('a case that was filed at the window', () => {
  it('says for whom, and whether the business had confirmed the address of the code', () => {
    const window = {
      person: { name: '赵明', document: 'passport' as const },
      clerk: { id: 'c', name: '孙洁' },
      confirmedAt: '2026-09-01T01:29:00.000Z',
    };
    const text = (codeSentTo: 'account' | 'contact') =>
      caseText({ ...CASE, case: { ...CASE.case, window: { ...window, codeSentTo } } });
    process.env['XINXIU_LANG'] = 'zh';
    expect(text('account')).toContain(
      '窗口代为提交：孙洁，到场人员赵明（护照），2026-09-01 09:29 凭账号邮箱',
    );
    process.env['XINXIU_LANG'] = 'en';
    expect(text('contact')).toContain('to the address given at the window, at 2026-09-01 09:29');
  });
});
