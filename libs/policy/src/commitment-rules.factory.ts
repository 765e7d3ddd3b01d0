import { describe, expect, it } from '@jest/globals';
import {
  COMMITMENT_TYPES,
  type CaseRules,
  chooseMeasures,
  civilDate,
  measuresFor,
  weightOf,
} from '@xinxiu/domain';
import { MEASURE_CASES } from './measure-cases.fixture.js';
import { ladderOn } from './overlay-cases.fixture.js';

/** The overlays that are asked, and who notes which of their rules was. */
export interface AskedOverlays {
  readonly caseRules: (day: string) => CaseRules;
  /** A day of each version, the catalogue of measures in the last two. */
  readonly days: readonly string[];
  readonly uses: (pack: CaseRules['pack'], rule: string, article: string) => void;
}

/** What the overlays say of commitments: terms of their steps, and measures. */
export function commitmentRules({ caseRules, days, uses }: AskedOverlays): void {
  describe('a commitment that is followed', () => {
    const article = (what: string) => `青禾县办理规则·承诺${what}`;

    it.each([
      ['evidence-asked', 'commitment.evidence', 10, article('履行证明'), ['reminder-before', 'reminder-due']],
      ['under-verification', 'commitment.verification', 10, article('履行核实'), undefined],
      ['hearing', 'commitment.hearing', 5, article('陈述申辩'), ['reminder-before', 'reminder-due']],
      ['deciding', 'commitment.determination', 10, article('履行认定'), undefined],
    ] as const)('in %s has the term %s of %i working days (%s)', (step, id, workingDays, cited, rungs) => {
      for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) {
        const { commitments, pack } = caseRules(day);
        if (!commitments) throw new Error('The overlay follows no commitments.');
        expect(commitments[step]).toMatchObject({ id, workingDays, article: cited, trust: 'A' });
        expect(commitments[step].rungs.map((rung) => rung.id)).toEqual([...(rungs ?? ladderOn(day))]);
        uses(pack, id, cited);
      }
    });

    it('is followed by nobody under an earlier overlay', () => {
      for (const day of ['2006-11-24', '2026-11-24', '2026-11-30']) {
        expect(caseRules(day).commitments).toBeUndefined();
      }
    });
  });

  describe.each(['2026-12-02', '2026-12-03'])(
    'a measure against a commitment that is not fulfilled on %s',
    (on) => {
      const { measures, pack } = caseRules(on);
      const today = civilDate(on);

      it.each(MEASURE_CASES)(
        '%s (%s) is for %s: in part %s, not at all %s',
        (id, article, types, part, none) => {
          for (const type of COMMITMENT_TYPES) {
            const open = measuresFor(measures, { type, today, hasRepaired: true });
            const rule = open.find((one) => one.id === id);
            expect([type, rule !== undefined]).toEqual([type, (types as readonly string[]).includes(type)]);
            if (!rule) continue;
            expect(rule).toMatchObject({ article, trust: 'A' });
            expect([weightOf(rule, '部分履行'), weightOf(rule, '全部未履行')]).toEqual([part, none]);
            expect(weightOf(rule, '全部履行')).toBeUndefined();
            uses(pack, id, article);
          }
        },
      );

      it('publishes a repaired record again for its longest period, and nothing where none was repaired', () => {
        const repair = { type: '信用修复型', today } as const;
        const chosen = chooseMeasures(measures, { ...repair, hasRepaired: true }, '全部未履行', [
          'measure.publish-again',
          'measure.credit-record',
        ]);
        expect(chosen.ok && chosen.value.map(({ republication }) => republication)).toEqual([
          {
            ruleId: 'consequence.commitment-breach',
            article: '信用修复承诺·违诺责任（较早文本）；期限由本县设定',
            publication: 'longest-period',
          },
          undefined,
        ]);
        const none = measuresFor(measures, { ...repair, hasRepaired: false });
        expect(none.map(({ id }) => id)).toEqual(['measure.credit-record']);
      });

      it('is in no catalogue of an earlier overlay, so that none can be taken', () => {
        for (const day of days.slice(0, -2)) expect(caseRules(day).measures).toEqual([]);
      });
    },
  );
}
