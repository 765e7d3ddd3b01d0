import { describe, expect, it } from '@jest/globals';
import { guessColumns } from './guess-columns.js';
import { mappedProfile, profileYaml } from './mapped-profile.js';
import { buildProfile } from './profile.js';
import { loadProfile, loadProfileDocument, parseProfile } from './profile.loader.js';
import { inspectSource } from '../inspect/inspect-source.js';
import { storeSource } from '../source/stored-source.js';
import { PROFILES, codes, tryImport, upload } from '../testing/test-import.js';
import { nationalCsv } from '../testing/national-csv.js';

const OWN = [
  '2026年处罚台账',
  '序号,被处罚单位名称,信用代码,文书号,违法事实,罚款（元）,处罚决定日期,处罚机关',
  '1,青禾智慧运营有限公司,91230500MA1B3N1N2M,青市监罚〔2024〕18号,销售不合格产品,2000,2024-03-01,青禾县市场监督管理局',
].join('\n');

describe('a source whose columns nobody knows', () => {
  it('shows its header below a title, and some of its values', async () => {
    const stored = await storeSource(upload(OWN));
    const { format, columns } = await inspectSource(stored);
    await stored.close();
    expect(format).toBe('csv');
    expect(columns.map(({ header }) => header)).toContain('罚款（元）');
    expect(columns.find(({ header }) => header === '文书号')?.samples).toEqual(['青市监罚〔2024〕18号']);
  });

  it('is guessed by profiles first, then by the names of the fields', async () => {
    const national = await loadProfile('national', PROFILES);
    const headers = ['CF_WSH', '被处罚单位名称', '罚款金额（元）', '违法事实', '案由备注说明'];
    const guesses = guessColumns(headers, [national]);
    expect(
      Object.fromEntries(guesses.map(({ header, means, unit }) => [header, unit ?? means])),
    ).toMatchObject({
      CF_WSH: 'decisionNumber',
      '罚款金额（元）': 'yuan',
      违法事实: 'facts',
    });
    expect(guesses.filter(({ means }) => means === 'decisionNumber')).toHaveLength(1);
  });

  it('is not guessed where the header stands in the names of several fields', () => {
    expect(guessColumns(['信用代码', '机关'], []).map(({ means }) => means)).toEqual([undefined, undefined]);
  });

  it('is taken by the profile that a person makes of it, and the same explanation is the same profile', async () => {
    const base = await loadProfileDocument('national', PROFILES);
    const choices = [
      { header: '序号', means: 'ignore' },
      { header: '被处罚单位名称', means: 'subjectName' },
      { header: '信用代码', means: 'subjectCode' },
      { header: '文书号', means: 'decisionNumber' },
      { header: '违法事实', means: 'facts' },
      { header: '罚款（元）', means: 'fineYuan', unit: 'yuan' },
      { header: '处罚决定日期', means: 'decisionDate' },
      { header: '处罚机关', means: 'authority' },
    ] as const;
    const document = mappedProfile(base, choices, '台账');
    expect(mappedProfile(base, choices, '台账').name).toBe(document.name);
    expect(parseProfile(profileYaml(document), document.name)).toEqual(document);
    const { rows } = await tryImport(upload(OWN), 'national', { profile: buildProfile(document) });
    expect(rows[0]).toMatchObject({
      penalty: { fineYuan: 2000, authority: '青禾县市场监督管理局' },
    });
  });

  it('means what was said of it, also where the base thinks otherwise', async () => {
    const base = await loadProfileDocument('national', PROFILES);
    const document = mappedProfile(base, [{ header: 'CF_SY', means: 'ignore' }], '台账');
    expect(buildProfile(document).meaningOf('CF_SY')).toEqual({ kind: 'ignore' });
    expect(buildProfile(document).meaningOf('CF_WSH')).toEqual({ kind: 'field', field: 'decisionNumber' });
  });
});

describe('a row that somebody corrected', () => {
  it('is read as if the file had said so', async () => {
    const file = () => upload(nationalCsv([{ CF_JDRQ: '2024-02-30' }, { CF_WSH: '青市监罚〔2024〕19号' }]));
    const before = await tryImport(file(), 'national');
    expect(codes(before.rows[0])).toContain('DATE_UNREADABLE');
    const corrections = new Map([[1, { CF_JDRQ: '2024-02-29' }]]);
    const after = await tryImport(file(), 'national', { corrections });
    expect(after.summary).toMatchObject({ taken: 2, held: 0 });
    expect(after.rows[0]?.raw.cells).toContainEqual({ header: 'CF_JDRQ', value: '2024-02-29' });
  });

  it('may come back with our own column of reasons', async () => {
    const lines = nationalCsv([{}]).trimEnd().split('\n');
    const file = [`${lines[0]},导入问题（系统填写）`, `${lines[1]},缺少罚款金额`].join('\n');
    expect((await tryImport(upload(file), 'national')).summary).toMatchObject({ taken: 1 });
  });
});
