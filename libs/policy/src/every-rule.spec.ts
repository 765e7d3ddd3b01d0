import { describe, expect, it } from '@jest/globals';
import { eligibilityRecordSchema } from '@xinxiu/contracts';
import {
  type CaseRules,
  type EligibilityRecord,
  type Penalty,
  STEPS,
  addDays,
  assessEligibility,
  checklistFor,
  civilDate,
  dossierOf,
  type RetentionData,
  judgeRetention,
  stepDeadlineRule,
} from '@xinxiu/domain';
import { CONDITION_CASES } from './checklist-cases.fixture.js';
import { commitmentRules } from './commitment-rules.factory.js';
import { REGIMES, commonCases } from './common-rule-cases.fixture.js';
import { type PolicyPacks, loadPacks, readPublished } from './load-packs.js';
import { officeRules } from './office-rules.factory.js';
import { packRules } from './pack-rules.js';
import { DUTY_CASES, FIELD_CASES } from './record-rule-cases.fixture.js';
import { fieldNames, resolveCaseRules, resolveRecordRules } from './resolve.js';
import { OVERLAY_DAYS } from './overlay-cases.fixture.js';
import { RETENTION_OVERLAYS } from './retention-cases.fixture.js';
import { CASES } from './rule-cases.fixture.js';

const POLICIES = 'seeds/policies';
const loaded = loadPacks(POLICIES);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const packs = loaded.value;

function record(facts: object): EligibilityRecord {
  return eligibilityRecordSchema.parse({ kind: 'penalty', commitment: true, ...facts });
}

const ALL_CASES = [...REGIMES.flatMap(commonCases), ...CASES];
const executed = new Set<string>();

/** A rule of one version: the same rule in the next one needs a test of its own. */
function ruleKey(
  pack: { readonly id: string; readonly version: string },
  rule: string,
  article: string,
): string {
  return `${pack.id}@${pack.version} ${rule}: ${article}`;
}

function caseRules(day: string): CaseRules {
  const rules = resolveCaseRules(packs, civilDate(day));
  if (!rules.ok) throw new Error(rules.error.message);
  return rules.value;
}

/** The versions that may have decided: those of the regime that were in force between the decision and the application. */
function versionsOf({ regimes }: PolicyPacks, regime: string, from: string, at: string) {
  return regimes.filter(
    ({ id, validity }) => id === regime && (validity.from ?? '') <= at && (validity.to ?? from) >= from,
  );
}

describe('every rule of every regime pack decides what its article says', () => {
  it.each(ALL_CASES.map((one) => [Object.keys(one.rules).join(', '), one] as const))('%s', (_, one) => {
    const { facts, at, rules, expected } = one;
    const answer = assessEligibility(record(facts), civilDate(at), packs.regimes);
    const { unmet, ...dates } = expected;
    expect(answer).toMatchObject(dates);
    if (unmet !== undefined) expect(answer.unmet.map(({ condition }) => condition)).toEqual(unmet);
    for (const [id, article] of Object.entries(rules)) {
      const rows = answer.proof.filter(
        (row) => row.step !== 'assumption' && row.id === id && row.article === article,
      );
      expect(rows).not.toEqual([]);
      for (const { regime } of rows) {
        const { decisionDate } = record(facts);
        for (const pack of versionsOf(packs, regime, decisionDate, at))
          executed.add(ruleKey(pack, id, article));
      }
    }
  });
});

describe.each(OVERLAY_DAYS)('every rule of the county overlay of %s reaches a case', (day) => {
  const value = caseRules(day);

  it.each([
    ['submitted', 3, '《信用修复管理办法》（国家发展改革委令第36号）受理时限', 'application'],
    ['supplement-required', 10, '青禾县办理规则·补正', 'step-entered'],
    ['under-verification', 6, '青禾县办理规则·核实', 'application'],
    ['under-review', 10, '《信用修复管理办法》（国家发展改革委令第36号）办理时限', 'application'],
    ['ending-publication', 3, '《信用修复管理办法》（国家发展改革委令第36号）结果共享', 'step-entered'],
  ] as const)('%s: %d working days (%s)', (step, workingDays, article, countedFrom) => {
    expect(stepDeadlineRule(value, step)).toMatchObject({ workingDays, article });
    expect(value.steps[step]).toMatchObject({ step, countedFrom });
    executed.add(ruleKey(value.pack, value.steps[step].id, article));
  });

  it('extension: 10 more, once (《信用修复管理办法》（国家发展改革委令第36号）延长办理；期限由本县设定)', () => {
    const rule = stepDeadlineRule(value, 'under-review', { extended: true });
    expect(rule).toMatchObject({ workingDays: 20, ruleId: 'step.decision+extension' });
    expect(rule.article).toContain('《信用修复管理办法》（国家发展改革委令第36号）延长办理；期限由本县设定');
    executed.add(ruleKey(value.pack, 'extension', value.extension.article));
  });

  it.each([
    [
      'supplement',
      value.supplement,
      { pausesClock: true, maxRequests: 2, workingDays: 10, article: '青禾县办理规则·补正' },
    ],
    [
      'two-persons',
      value.seriousNeedsTwo,
      { classes: ['serious', 'unclassified'], article: '青禾县办理规则·双人审核' },
    ],
    [
      'consequence.false-material',
      value.consequences.falseMaterial,
      {
        publication: 'remaining-period',
        article: '《信用修复管理办法》（国家发展改革委令第36号）虚假材料；期限由本县设定',
      },
    ],
    [
      'consequence.commitment-breach',
      value.consequences.commitmentBreach,
      { publication: 'longest-period', article: '信用修复承诺·违诺责任（较早文本）；期限由本县设定' },
    ],
    ['duty.filing', value.duties.filing, { workingDays: 7, article: '双公示·7个工作日', trust: 'S' }],
    ['duty.objection', value.duties.objection, { workingDays: 5, article: '异议·5个工作日', trust: 'S' }],
  ] as const)('%s', (id, rule, expected) => {
    expect(rule).toMatchObject({ id, ...expected });
    executed.add(ruleKey(value.pack, id, expected.article));
  });

  it('never lets a later step of the same clock end earlier', () => {
    const [acceptance, verification, decision] = (
      ['submitted', 'under-verification', 'under-review'] as const
    ).map((step) => value.steps[step].workingDays);
    expect([acceptance, verification, decision]).toEqual([3, 6, 10]);
    expect(Object.keys(value.steps)).toEqual([...STEPS]);
  });
});

describe.each(OVERLAY_DAYS.slice(1))(
  'the checklist of %s asks each condition where its article asks it',
  (day) => {
    const value = caseRules(day);

    it.each(CONDITION_CASES)('$regime, $condition ($article)', ({ regime, condition, article, classes }) => {
      for (const penaltyClass of ['minor', 'general', 'serious', 'unclassified'] as const) {
        const asked = checklistFor(value, { regime, penaltyClass }).find(
          (one) => one.condition === condition,
        );
        expect([penaltyClass, asked !== undefined]).toEqual([penaltyClass, classes.includes(penaltyClass)]);
        if (asked === undefined) continue;
        const rule = value.verification.find(({ id }) => id === asked.ruleId);
        expect(rule?.article).toBe(article);
        executed.add(ruleKey(value.pack, asked.ruleId, article));
      }
    });

    it('and a case under version 1 has no checklist', () => {
      const before = caseRules('2006-11-24');
      expect(checklistFor(before, { regime: 'order-36', penaltyClass: 'general' })).toEqual([]);
    });
  },
);

const overlays = {
  caseRules,
  days: OVERLAY_DAYS,
  uses: (pack: CaseRules['pack'], rule: string, article: string) =>
    executed.add(ruleKey(pack, rule, article)),
};
officeRules(overlays);
commitmentRules(overlays);

describe('personal data is kept as long as its rule says', () => {
  const article = '《中华人民共和国个人信息保护法》第十九条、第四十七条；期限由本县设定';
  const cases = RETENTION_OVERLAYS.flatMap(([day, terms]) =>
    terms.map(([data, from, until]): [string, RetentionData, string, string] => [day, data, from, until]),
  );

  it.each(cases)(
    `under the overlay of %s: %s, counted from %s: until %s (${article})`,
    (day, data, countedFrom, keptUntil) => {
      const { retention, pack } = caseRules(day);
      const rule = retention.find((one) => one.data === data);
      expect(rule).toMatchObject({ id: `retention.${data}`, article, countedFrom, trust: 'A' });
      if (!rule) return;
      const subject = {
        data,
        id: 'x',
        about: {},
        eventOn: civilDate('2026-02-28'),
        today: addDays(civilDate(keptUntil), 1),
        blocks: [],
      };
      expect(judgeRetention(rule, subject, [])).toMatchObject({ standing: 'due', keptUntil });
      expect(judgeRetention(rule, { ...subject, today: civilDate(keptUntil) }, [])).toMatchObject({
        standing: 'not-yet',
      });
      executed.add(ruleKey(pack, rule.id, article));
    },
  );

  it('and no other class has one: under overlays before it requests for corrections, and commitments, stay', () => {
    for (const [day, terms] of RETENTION_OVERLAYS) {
      expect(caseRules(day).retention.map(({ data }) => data)).toEqual(terms.map(([data]) => data));
    }
  });

  it('and under an earlier overlay nothing has a term, so that nothing is deleted', () => {
    for (const day of ['2006-11-24', '2025-11-24', '2026-11-24']) {
      expect(caseRules(day).retention).toEqual([]);
    }
  });
});

describe('every rule on stored penalties finds its field or duty', () => {
  const decided: Penalty = {
    subjectName: '青禾某某有限公司',
    decisionNumber: '青罚〔2026〕1号',
    penaltyKinds: ['罚款'],
    decisionDate: civilDate('2026-05-20'),
    authority: '青禾县文化和旅游局',
  };
  const recordRules = resolveRecordRules(packs, decided.decisionDate);
  if (!recordRules) throw new Error('No rules on stored penalties are in force.');
  const known = (over: Partial<Penalty>) => dossierOf({ ...decided, ...over }, recordRules, []);

  it.each(FIELD_CASES)('$rule: $field ($article)', ({ rule: id, article, penalty, field }) => {
    expect(known(penalty).field).toMatchObject({ name: field, by: 'rule', rule: { id, article } });
    executed.add(ruleKey(recordRules, id, article));
  });

  it('and none where no rule speaks: nobody guesses', () => {
    expect(known({}).field).toBeNull();
  });

  it.each(DUTY_CASES)('$rule: $duty ($article)', ({ rule: id, article, penalty, duty, sumYuan }) => {
    const entry = known(penalty).obligations.find(({ kind }) => kind === duty);
    expect(entry).toMatchObject({ state: 'open', rule: { id, article } });
    expect(entry?.sumYuan).toBe(sumYuan);
    executed.add(ruleKey(recordRules, id, article));
  });

  it('with fields that every regime knows by the same names', () => {
    const [rules] = packs.recordRules;
    expect(new Set(rules?.fieldNames)).toEqual(new Set(fieldNames(packs)));
  });
});

describe('a rule without a test that names its article fails the build', () => {
  const published = readPublished(POLICIES);
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  const keys = published.value.flatMap(({ parsed: { pack, content } }) =>
    packRules(content).map(({ id, article }) => ruleKey(pack, id, article)),
  );
  const untested = (all: readonly string[]) => all.filter((key) => !executed.has(key));

  it('in every version of every pack, the county overlay included', () => {
    expect(new Set(published.value.map(({ parsed }) => parsed.kind))).toEqual(
      new Set(['regime', 'county', 'record']),
    );
    expect(untested(keys)).toEqual([]);
    expect(keys.length).toBeGreaterThan(70);
  });

  it('also when a new version takes it over, gives it another article, or adds one', () => {
    const overlay = { id: 'county-demo', version: '9' };
    const planted = [
      ruleKey({ ...overlay, version: '10' }, 'step.acceptance', articleOf('step.acceptance')),
      ruleKey(overlay, 'step.acceptance', '另一条'),
      ruleKey(overlay, 'step.new', '新增'),
    ];
    expect(untested(planted)).toEqual(planted);
  });

  function articleOf(rule: string): string {
    const all = published.ok ? published.value.flatMap(({ parsed }) => packRules(parsed.content)) : [];
    return all.find(({ id }) => id === rule)?.article ?? '';
  }
});
