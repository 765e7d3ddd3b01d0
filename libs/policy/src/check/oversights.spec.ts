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

function withoutTerm(id: string): string {
  const [before = '', after = ''] = ORDER_36.split('terms:');
  const left = after.replace(
    new RegExp(` {2}- id: ${id.replaceAll('.', '\\.')}\n[\\s\\S]*?(?= {2}- id:|\n\\w)`),
    '',
  );
  expect(left).not.toBe(after);
  return `${before}terms:${left}`;
}

describe('what is hardly meant', () => {
  it('is nothing in the packs that are published', () => {
    expect(checkPolicies(POLICIES).warnings).toEqual([]);
    expect(told(ORDER_36)).toEqual([]);
  });

  it('is a field that no record can be in', () => {
    const misspelt = ORDER_58.replace('fields: [食品, 药品', 'fields: [食口, 药品').replace(
      "to: '2026-03-31'",
      'to: null',
    );
    expect(misspelt).not.toBe(ORDER_58);
    expect(told(misspelt)).toEqual([expect.stringMatching(/^drafts\/a\.yaml FIELD_STRANGE .*"食口"/)]);
  });

  it('is a class whose penalties get no dates', () => {
    const withoutGeneral = withoutTerm('o36.term.general');
    expect(told(withoutGeneral)).toEqual([
      expect.stringMatching(
        /CLASS_WITHOUT_TERM The regime order-36 has no term for records of the kind penalty in the class general/,
      ),
      expect.stringMatching(
        /CLASS_WITHOUT_TERM The regime order-36 has no term for records of the kind other in the class general/,
      ),
    ]);
    const onlyFood = ORDER_36.replace(
      'when: { recordKinds: [penalty, other], classes: [serious] }',
      'when: { recordKinds: [penalty, other], classes: [serious], fields: [食品] }',
    );
    expect(told(onlyFood)).toEqual([
      expect.stringMatching(/no term that takes every record of the kind penalty in the class serious/),
      expect.stringMatching(/no term that takes every record of the kind other in the class serious/),
    ]);
  });

  it('is a class without a term that no rule of the pack decides on: a person may', () => {
    const undecided = withoutTerm('o36.term.minor').replaceAll('class: minor', 'class: general');
    expect(told(undecided)).toContainEqual(
      expect.stringContaining('has no term for records of the kind penalty in the class minor'),
    );
  });

  it('is a condition that nobody is asked for', () => {
    const uncommitted = ORDER_36.replace(
      'condition: COMMITMENT_MISSING',
      'condition: OBLIGATIONS_UNFULFILLED',
    );
    expect(told(uncommitted)).toEqual([
      'drafts/a.yaml CONDITION_MISSING The regime order-36 has no condition COMMITMENT_MISSING: nobody is asked for it',
    ]);
  });

  it('is a milder class that has the later date', () => {
    const quick = ORDER_36.replace('minimum: { months: 3 }', 'minimum: { months: 2 }');
    expect(quick).not.toBe(ORDER_36);
    expect(told(quick)).toEqual(
      ['penalty', 'other'].map(
        (kind) =>
          `drafts/a.yaml CLASSES_UNORDERED The regime order-36 lets records (${kind}, minor) be applied for after 3 months, those that are graver (${kind}, general) after 2 months`,
      ),
    );
    const long = ORDER_36.replace('maximum: { years: 1 }', 'maximum: { years: 4 }');
    expect(told(long)).toContainEqual(
      expect.stringContaining(
        'keeps records (penalty, general) public for 48 months, those that are graver (penalty, serious) for 36 months',
      ),
    );
    expect(told(ORDER_36.replace('maximum: { years: 1 }', 'maximum: null'))).toContainEqual(
      expect.stringContaining('(penalty, general) public for no end of its own'),
    );
  });

  it('is Chinese in the text for those who read English', () => {
    const untold = ORDER_36.replace(/textEn: General records .*/, 'textEn: 一般失信信息最短公示三个月。');
    expect(untold).not.toBe(ORDER_36);
    expect(told(untold)).toEqual([
      'drafts/a.yaml TEXT_NOT_ENGLISH has Chinese in the text for those who read English',
    ]);
  });

  it('is a rule that hides the ones after it', () => {
    const hiding = ORDER_36.replace(/when: \{ recordKinds: \[penalty\], anyPenalty: [^}]*\}/, 'when: {}');
    expect(hiding).not.toBe(ORDER_36);
    expect(told(hiding)).toEqual([expect.stringMatching(/RULE_HIDES o36\.class\.\S+ always holds/)]);
  });
});
