import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../permissions/actor.js';
import { civilDate } from '../time/civil-date.js';
import {
  type Absence,
  type AbsenceFault,
  type Colleague,
  absenceFault,
  absenceStanding,
  changedFault,
  isAwayOn,
  mayKeepAbsence,
  standsInFor,
  whyUnattended,
} from './absence.js';

const TODAY = civilDate('2026-12-01');
const person = (id: string, over: Partial<Colleague> = {}): Colleague => ({
  id,
  name: id,
  role: 'reviewer',
  department: 'SCJG',
  active: true,
  ...over,
});
const zhang = person('zhang');
const li = person('li');

function away(who: Colleague, firstDay: string, lastDay: string, over: Partial<Absence> = {}): Absence {
  const { id, name, role, department } = who;
  const days = { firstDay: civilDate(firstDay), lastDay: civilDate(lastDay) };
  return { id: `a-${id}`, person: { id, name }, role, department, ...days, isEnded: false, ...over };
}

describe('an absence', () => {
  const cases: readonly [
    what: string,
    fault: AbsenceFault | undefined,
    over: {
      readonly who?: Colleague;
      readonly days?: readonly [string, string];
      readonly by?: Colleague;
      readonly own?: readonly Absence[];
      readonly his?: readonly Absence[];
    },
  ][] = [
    ['has a substitute of the same post', undefined, { by: li }],
    [
      'may have nobody: a unit has one leader',
      undefined,
      { who: person('z', { role: 'department-leader' }) },
    ],
    ['is of one day', undefined, { days: ['2026-12-01', '2026-12-01'], by: li }],
    ['is of who works in a unit', 'NO_UNIT', { who: person('s', { role: 'supervisor', department: '' }) }],
    ['ends after it begins', 'DAYS_REVERSED', { days: ['2026-12-05', '2026-12-04'] }],
    ['is not entered afterwards', 'DAYS_PAST', { days: ['2026-11-30', '2026-12-04'] }],
    ['lasts a leap year', undefined, { days: ['2026-12-01', '2027-12-01'] }],
    ['lasts no longer', 'DAYS_TOO_MANY', { days: ['2026-12-01', '2027-12-02'] }],
    ['meets no other', 'OVERLAPPING', { own: [away(zhang, '2026-12-04', '2026-12-09')] }],
    ['follows another', undefined, { own: [away(zhang, '2026-12-05', '2026-12-09')] }],
    [
      'takes the days of an ended one',
      undefined,
      { own: [away(zhang, '2026-12-01', '2026-12-09', { isEnded: true })] },
    ],
    ['is not stood in for by himself', 'SUBSTITUTE_HIMSELF', { by: zhang }],
    ['nor by another account of his', 'SUBSTITUTE_HIMSELF', { who: { ...zhang, otherIds: ['li'] }, by: li }],
    ['nor by who has left', 'SUBSTITUTE_INACTIVE', { by: { ...li, active: false } }],
    ['nor by another department', 'SUBSTITUTE_OTHER_POST', { by: { ...li, department: 'STHJ' } }],
    ['nor by the leader', 'SUBSTITUTE_OTHER_POST', { by: { ...li, role: 'department-leader' } }],
    [
      'nor for the leader by a reviewer',
      'SUBSTITUTE_OTHER_POST',
      { who: { ...zhang, role: 'department-leader' }, by: li },
    ],
    [
      'nor by who is away himself',
      'SUBSTITUTE_AWAY',
      { by: li, his: [away(li, '2026-12-04', '2026-12-04')] },
    ],
    ['but by who is back', undefined, { by: li, his: [away(li, '2026-12-05', '2026-12-09')] }],
  ];

  it.each(cases)('%s', (_, fault, { who = zhang, days = ['2026-12-01', '2026-12-04'], by, own, his }) => {
    const wanted = {
      person: who,
      substitute: by,
      firstDay: civilDate(days[0]),
      lastDay: civilDate(days[1]),
    };
    expect(absenceFault(wanted, { ofPerson: own ?? [], ofSubstitute: his ?? [] }, TODAY)).toBe(fault);
  });

  it('that has begun may be changed, by the days that are left', () => {
    const wanted = {
      person: zhang,
      substitute: li,
      firstDay: civilDate('2026-11-20'),
      lastDay: civilDate('2026-12-03'),
    };
    const others = { ofPerson: [], ofSubstitute: [away(li, '2026-11-20', '2026-11-30')] };
    expect(changedFault(wanted, others, TODAY)).toBeUndefined();
    expect(changedFault({ ...wanted, lastDay: civilDate('2026-11-30') }, others, TODAY)).toBe('DAYS_PAST');
  });

  it.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-04', true],
    ['2026-12-05', false],
  ])('on %s: %s', (day, expected) => {
    const absence = away(zhang, '2026-12-01', '2026-12-04');
    expect(isAwayOn(absence, civilDate(day))).toBe(expected);
    expect(isAwayOn({ ...absence, isEnded: true }, civilDate(day))).toBe(false);
  });
});

describe('who enters, changes and ends it', () => {
  const of = { id: 'zhang', department: 'SCJG' };
  const cases: readonly [string, Actor, boolean][] = [
    ['the person', { id: 'zhang', name: '张三', role: 'reviewer', department: 'SCJG' }, true],
    ['his leader', { id: 'head', name: '郑局', role: 'department-leader', department: 'SCJG' }, true],
    ['the administrator', { id: 'adm', name: '褚管', role: 'administrator' }, true],
    ['no colleague', { id: 'li', name: '李四', role: 'reviewer', department: 'SCJG' }, false],
    [
      'not his substitute for another one',
      { id: 'li', name: '李四', role: 'reviewer', department: 'SCJG', actsFor: ['zhang'] },
      false,
    ],
    ['no other leader', { id: 'h2', name: '王环', role: 'department-leader', department: 'STHJ' }, false],
    ['no supervisor', { id: 'sup', name: '冯督', role: 'supervisor' }, false],
  ];
  it.each(cases)('is %s', (_, actor, expected) => {
    expect(mayKeepAbsence(actor, of)).toBe(expected);
  });
});

describe('whom somebody stands in for on a day', () => {
  const byLi = { substitute: { id: 'li', name: 'li' } };
  const ofZhang = away(zhang, '2026-12-01', '2026-12-04', byLi);
  const cases: readonly [string, Colleague, readonly Absence[], string, readonly string[]][] = [
    ['those who are away', li, [ofZhang], '2026-12-01', ['zhang']],
    ['nobody before', li, [ofZhang], '2026-11-30', []],
    ['nobody after', li, [ofZhang], '2026-12-05', []],
    ['nobody once it has ended', li, [{ ...ofZhang, isEnded: true }], '2026-12-02', []],
    [
      'several at once',
      li,
      [ofZhang, away(person('wu'), '2026-12-02', '2026-12-02', byLi)],
      '2026-12-02',
      ['zhang', 'wu'],
    ],
    [
      'nobody while he is away himself',
      li,
      [ofZhang, away(li, '2026-12-02', '2026-12-02', { substitute: { id: 'wu', name: 'wu' } })],
      '2026-12-02',
      [],
    ],
    [
      'and his own substitute not for those: nothing is handed on',
      person('wu'),
      [away(li, '2026-12-02', '2026-12-02', { substitute: { id: 'wu', name: 'wu' } })],
      '2026-12-02',
      ['li'],
    ],
    ['nobody from another post', { ...li, department: 'STHJ' }, [ofZhang], '2026-12-02', []],
    ['nobody once he has left', { ...li, active: false }, [ofZhang], '2026-12-02', []],
  ];
  it.each(cases)('%s', (_, me, absences, day, expected) => {
    expect(standsInFor(me, absences, civilDate(day)).map((one) => one.person.id)).toEqual(expected);
  });
});

describe('an absence without a substitute', () => {
  const day = civilDate('2026-12-02');
  const named = away(zhang, '2026-12-01', '2026-12-04', { substitute: { id: 'li', name: 'li' } });
  it.each([
    [undefined, named, li, []],
    ['nobody', away(zhang, '2026-12-01', '2026-12-04'), undefined, []],
    ['nobody', named, undefined, []],
    ['left', named, { ...li, active: false }, []],
    ['moved', named, { ...li, department: 'STHJ' }, []],
    ['moved', named, person('li', { role: 'department-leader' }), []],
    ['away', named, li, [away(li, '2026-12-02', '2026-12-02')]],
    [undefined, named, li, [away(li, '2026-12-03', '2026-12-03')]],
  ] as const)('says why: %s', (why, absence, substitute, his) => {
    expect(whyUnattended(absence, substitute, his, day)).toBe(why);
  });

  it.each([
    ['upcoming', '2026-11-30', false],
    ['running', '2026-12-01', false],
    ['running', '2026-12-04', false],
    ['over', '2026-12-05', false],
    ['ended', '2026-12-02', true],
  ] as const)('is %s on %s', (standing, on, isEnded) => {
    expect(absenceStanding({ ...named, isEnded }, civilDate(on))).toBe(standing);
  });
});
