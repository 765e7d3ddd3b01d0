import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { loadProfile } from '@xinxiu/intake';
import type { HeldRow } from '@xinxiu/persistence';
import { interpretCompleted } from './completed-row.js';

const profiles = fileURLToPath(new URL('../../../../seeds/profiles', import.meta.url));
const today = civilDate('2026-06-01');

const CELLS: Record<string, string> = {
  CF_XDR_MC: '青禾某某食品有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91350100M000100Y43',
  CF_FRDB: '赵某',
  CF_WSH: '待补',
  CF_WFXW: '违法广告',
  CF_SY: '发布违法广告',
  CF_YJ: '《广告法》第五十五条',
  CF_CFLB: '罚款',
  CF_NR: '罚款20000元',
  CF_NR_FK: '2',
  CF_JDRQ: '2026-05-11',
  CF_YXQ: '2099-12-31',
  CF_CFJG: '青禾县市场监督管理局',
  CF_CFJGDM: '11230500001755309F',
  CF_SJLY: '青禾县市场监督管理局',
  CF_SJLYDM: '11230500001755309F',
};

function held(cells: Record<string, string>): HeldRow {
  return {
    cells: Object.entries(cells).map(([header, value]) => ({ header, value })),
    source: { profile: 'national', row: 1, at: 'line 2', key: 'k', kept: [] },
  } as unknown as HeldRow;
}

describe('a held row with what a person supplied', () => {
  it('is ready when the supplied value takes the place of the bad one', async () => {
    const national = await loadProfile('national', profiles);
    expect(interpretCompleted(held(CELLS), {}, national, { today }).outcome).toBe('held');
    const read = interpretCompleted(held(CELLS), { decisionNumber: '青市监罚〔2026〕12号' }, national, {
      today,
    });
    expect(read).toMatchObject({
      outcome: 'ready',
      penalty: { decisionNumber: '青市监罚〔2026〕12号', fineYuan: 20_000 },
    });
  });

  it('is read as strictly as a file: a wrong value keeps it held', async () => {
    const national = await loadProfile('national', profiles);
    const supplied = { decisionNumber: '青市监罚〔2026〕12号', decisionDate: '2026-02-30' };
    const read = interpretCompleted(held(CELLS), supplied, national, { today });
    expect(read.outcome).toBe('held');
    expect(read.reasons.map(({ code }) => code)).toContain('DATE_UNREADABLE');
  });
});
