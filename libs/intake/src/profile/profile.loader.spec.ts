import { describe, expect, it } from '@jest/globals';
import { listProfiles, loadProfile, parseProfile } from './profile.loader.js';
import { PROFILES } from '../testing/test-import.js';

const HEAD = 'name: own\ntitle: { zh: 自定, en: Own }\nsource: test\n';

describe('import profiles', () => {
  it('are all valid', async () => {
    const names = await listProfiles(PROFILES);
    expect(names).toEqual(['company-data', 'financial-regulator', 'national', 'shuangyashan']);
    for (const name of names) expect((await loadProfile(name, PROFILES)).name).toBe(name);
  });

  it('add to the profile that they extend', async () => {
    const profile = await loadProfile('shuangyashan', PROFILES);
    expect(profile.meaningOf('COMP_NAME')).toEqual({ kind: 'field', field: 'subjectName' });
    expect(profile.meaningOf('CF_XDR_MC')).toEqual({ kind: 'field', field: 'subjectName' });
    expect(profile.meaningOf('XK_ANYTHING')).toEqual({ kind: 'licence' });
    expect(profile.meaningOf('RESOURCE_ID')).toEqual({ kind: 'keep' });
  });

  it('know a header in spite of case, widths, blanks and invisible characters', async () => {
    const profile = await loadProfile('national', PROFILES);
    for (const header of ['cf_wsh', ' CF_WSH ', 'ＣＦ＿ＷＳＨ', '行政处罚\n决定书文号', '\ufeffCF_WSH'])
      expect(profile.meaningOf(header)).toEqual({ kind: 'field', field: 'decisionNumber' });
  });

  it('are asked for by a name that exists', async () => {
    await expect(loadProfile('../national', PROFILES)).rejects.toMatchObject({
      code: 'PROFILE_UNKNOWN',
      details: { known: expect.arrayContaining(['national']) },
    });
  });

  it.each([
    [`${HEAD}columns:\n  subjektName: [a]\n`, /第 5 行/],
    [`${HEAD}unknownHeaders: ignore\n`, /第 4 行.*unknownHeaders/],
    [`${HEAD}columns:\n  content: [a]\n  facts: [A ]\n`, /content.*facts/],
    [`${HEAD}columns: [\n`, /YAML/],
  ])('say by line what is wrong', (text, message) => {
    expect(() => parseProfile(text, 'own')).toThrow(message);
  });
});
