import { describe, expect, it } from '@jest/globals';
import { urgeRule } from '@xinxiu/domain';
import type { AskedOverlays } from './commitment-rules.factory.js';
import { ladderOn } from './overlay-cases.fixture.js';

/** What the overlays say of the work of the offices: registrations, and by whom and when somebody is reminded. */
export function officeRules({ caseRules, days, uses }: AskedOverlays): void {
  describe('the registration of a business', () => {
    it.each(days.slice(2))(
      'is decided within 3 working days (青禾县办理规则·注册审核), under the overlay of %s that knows of it',
      (day) => {
        const { registration, pack } = caseRules(day);
        if (!registration) throw new Error('The overlay has no rule for registrations.');
        expect(registration).toMatchObject({ workingDays: 3, article: '青禾县办理规则·注册审核' });
        expect(registration.rungs.map(({ id }) => id)).toEqual(ladderOn(day));
        uses(pack, registration.id, registration.article);
      },
    );

    it('has no deadline under an earlier overlay, so that none is taken', () => {
      for (const day of ['2006-11-24', '2025-11-24']) {
        expect(caseRules(day).registration).toBeUndefined();
      }
    });
  });

  describe('reminders and escalations', () => {
    it.each(days.slice(-2))(
      'come in working hours (青禾县办理规则·工作时间) under the overlay of %s',
      (day) => {
        const { workingHours, pack } = caseRules(day);
        if (!workingHours) throw new Error('The overlay names no hours.');
        const { periods, ...rule } = workingHours;
        expect(periods.map(({ from, to }) => `${from}-${to}`)).toEqual(['08:30-12:00', '13:30-18:00']);
        expect(rule).toMatchObject({ article: '青禾县办理规则·工作时间', trust: 'A' });
        uses(pack, rule.id, rule.article);
      },
    );

    it('come as they say under an earlier overlay', () => {
      for (const day of days.slice(0, -2)) expect(caseRules(day).workingHours).toBeUndefined();
    });

    it('are those of an urge letter from the ninth overlay on (青禾县办理规则·督办单)', () => {
      const { urgeLetters, pack } = caseRules('2026-12-03');
      if (!urgeLetters) throw new Error('The overlay has no rule for urge letters.');
      const { id, article, mostWorkingDays, rungs, trust } = urgeLetters;
      expect([mostWorkingDays, article, trust]).toEqual([10, '青禾县办理规则·督办单', 'A']);
      expect(rungs.map((rung) => rung.id)).toEqual(ladderOn('2026-12-03'));
      uses(pack, id, article);
      for (const day of days.slice(0, -1)) {
        expect(caseRules(day).urgeLetters).toBeUndefined();
        expect(urgeRule(caseRules(day)).rungs.map((rung) => rung.id)).toEqual(ladderOn(day));
      }
    });

    it.each(days)('of an office go up to who supervises the county, under the overlay of %s', (day) => {
      const { 'supplement-required': _, ...ofOffices } = caseRules(day).steps;
      for (const { rungs } of Object.values(ofOffices))
        expect(rungs.map(({ id }) => id)).toEqual(ladderOn(day));
    });
  });
}
