import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { policyFolder } from '../policy-folder.fixture.js';
import { checkPolicies } from './check-policies.js';

const POLICIES = 'seeds/policies';
const RECORDS = readFileSync(join(POLICIES, 'record-rules.yaml'), 'utf8');
const ORDER_36 = readFileSync(join(POLICIES, 'order-36.yaml'), 'utf8');
const ORDER_58 = readFileSync(join(POLICIES, 'order-58.yaml'), 'utf8');

/** What is told of a draft beside the rules on records. */
function told(draft: string): readonly string[] {
  const { warnings } = checkPolicies(
    policyFolder({
      'record-rules.yaml': RECORDS,
      'drafts/a.yaml': draft
        .replace('status: published', 'status: draft')
        .replace("version: '1'", "version: '9'"),
    }),
  );
  return warnings.map(({ code, message, file }) => `${file} ${code} ${message}`);
}

describe('what is hardly meant', () => {
  it('is nothing in the packs that are published', () => {
    expect(checkPolicies(POLICIES).warnings).toEqual([]);
    expect(told(ORDER_36)).toEqual([]);
  });

  it('is a field that no record can be in', () => {
    const misspelt = ORDER_58.replace('fields: [食品, 药品', 'fields: [食口, 药品');
    expect(misspelt).not.toBe(ORDER_58);
    expect(told(misspelt)).toEqual([expect.stringMatching(/^drafts\/a\.yaml FIELD_STRANGE .*"食口"/)]);
  });

  it('is a class whose penalties get no dates', () => {
    const [before = '', after = ''] = ORDER_36.split('terms:');
    const withoutGeneral = after.replace(/ {2}- id: o36\.term\.general\n[\s\S]*?(?= {2}- id:)/, '');
    expect(withoutGeneral).not.toBe(after);
    expect(told(`${before}terms:${withoutGeneral}`)).toEqual([
      expect.stringMatching(/CLASS_WITHOUT_TERM .*class general/),
    ]);
  });

  it('is a rule that hides the ones after it', () => {
    const hiding = ORDER_36.replace(/when: \{ recordKinds: \[penalty\], anyPenalty: [^}]*\}/, 'when: {}');
    expect(hiding).not.toBe(ORDER_36);
    expect(told(hiding)).toEqual([expect.stringMatching(/RULE_HIDES o36\.class\.\S+ always holds/)]);
  });
});
