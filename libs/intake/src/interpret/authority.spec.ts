import { expect, it } from '@jest/globals';
import { buildProfile } from '../profile/profile.js';
import { parseProfile } from '../profile/profile.loader.js';
import { NATIONAL_ROW } from '../testing/national-csv.js';
import { type InterpretOptions, interpretRow } from './interpret-row.js';

const PROFILE = buildProfile(
  parseProfile(
    `name: own
title: { zh: 自定, en: Own }
source: test
columns:
  subjectName: [CF_XDR_MC]
  decisionNumber: [CF_WSH]
  decisionDate: [CF_JDRQ]
  authority: [CF_CFJG]
  authorityCode: [CF_CFJGDM]
  penaltyKindText: [CF_CFLB]
`,
    'own',
  ),
);

function read(otherAuthority: InterpretOptions['otherAuthority']) {
  const { CF_XDR_MC, CF_WSH, CF_JDRQ, CF_CFJG, CF_CFJGDM } = NATIONAL_ROW;
  const values = { CF_XDR_MC, CF_WSH, CF_JDRQ, CF_CFJG, CF_CFJGDM, CF_CFLB: '警告' };
  const cells = Object.entries(values).map(([header, value]) => ({ header, value: value ?? '' }));
  const columns = cells.map(({ header }) => header);
  const options = otherAuthority ? { otherAuthority } : {};
  return interpretRow({ row: 1, at: '2', columns, cells, defects: [] }, PROFILE, options);
}

it('holds a penalty whose authority is one department by name and another one by code, and names both', () => {
  expect(read(() => '青禾县公安局')).toMatchObject({
    outcome: 'held',
    reasons: [
      {
        field: 'CF_CFJGDM',
        value: NATIONAL_ROW['CF_CFJGDM'],
        code: 'AUTHORITY_CONTRADICTION',
        message: expect.stringMatching(/青禾县市场监督管理局.*青禾县公安局/),
      },
    ],
  });
});

it('takes one whose name and code agree, or of which nothing is known', () => {
  expect(read(() => undefined)).toMatchObject({ outcome: 'ready' });
  expect(read(undefined)).toMatchObject({ outcome: 'ready' });
});
