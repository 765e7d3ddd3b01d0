import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Absence, Actor, CaseState, NoticeTo } from '@xinxiu/domain';
import type { Person } from '../people/person.js';
import { type CaseRecipient, CaseRecipients } from './case-recipients.js';

const STATE = {
  caseNo: 'XF-1',
  applicationId: 'a-1',
  status: 'under-review',
  creditOffice: 'XYB',
  determiningDepartment: 'SCJG',
  applicant: { uscc: 'u', name: '青禾食品' },
  policy: { acceptedBy: 'credit-office' },
} as unknown as CaseState;

let people: Partial<Person>[];
let asked: number;
let absences: readonly Absence[];

beforeEach(() => {
  asked = 0;
  absences = [];
  people = [
    { id: 'rev', role: 'reviewer', department: 'SCJG' },
    { id: 'rev2', role: 'reviewer', department: 'SCJG' },
    { id: 'head', role: 'department-leader', department: 'SCJG' },
    { id: 'clerk', role: 'credit-office', department: 'XYB' },
    { id: 'sup', role: 'supervisor', department: '' },
  ];
});

function remembering<T>() {
  const answers = new Map<string, Promise<T>>();
  return {
    get(key: string, ask: () => Promise<T>): Promise<T> {
      const answer = answers.get(key) ?? ask();
      answers.set(key, answer);
      return answer;
    },
  };
}

function recipients(): CaseRecipients {
  const repositories = {
    absences: { concerning: async () => absences },
    people: {
      ofDepartment: async (code: string) => {
        asked += 1;
        return people.filter((one) => one.department === code);
      },
      find: async (id: string) => people.find((one) => one.id === id),
      withRole: async (role: string) => people.filter((one) => one.role === role),
      ofOrganisation: async (uscc: string) => people.filter((one) => one.organisation === uscc),
    },
    applications: { find: async () => undefined },
    authorisations: { find: async (_: object, id: string) => ({ givenBy: `giver-of-${id}` }) },
    departments: { find: async (code: string) => ({ code, name: '某局', email: 'office@qinghe.example' }) },
  } as unknown as ConstructorParameters<typeof CaseRecipients>[0];
  const memory = { rosters: remembering<readonly Person[]>(), applicants: remembering<CaseRecipient>() };
  return new CaseRecipients(repositories, () => Date.parse('2026-12-02T01:00:00Z'), memory);
}

async function whom(to: NoticeTo, state = STATE, holderId?: string): Promise<string[]> {
  return (await recipients().of(to, state, holderId)).map((one) => one.key);
}

describe('whom a notice is for', () => {
  it('is who holds the case, else everybody in the unit', async () => {
    expect(await whom('holder')).toEqual(['rev', 'rev2', 'head']);
    const holder = { id: 'rev2' } as CaseState['holder'] & object;
    expect(await whom('holder', { ...STATE, holder })).toEqual(['rev2']);
  });

  describe('while the holder is away', () => {
    const holder = { id: 'rev' } as CaseState['holder'] & object;
    const away = (id: string, days: readonly [string, string], substitute?: string) =>
      ({
        id: `a-${id}`,
        person: { id, name: id },
        ...{ role: 'reviewer', department: 'SCJG', firstDay: days[0], lastDay: days[1], isEnded: false },
        ...(substitute !== undefined && { substitute: { id: substitute, name: substitute } }),
      }) as Absence;
    const today = ['2026-12-02', '2026-12-02'] as const;
    const tomorrow = ['2026-12-03', '2026-12-03'] as const;
    beforeEach(() => {
      people = people.map((one) => ({ ...one, active: true }));
    });

    it.each([
      ['who stands in as well', [away('rev', today, 'rev2')], ['rev', 'rev2']],
      ['himself alone where nobody does', [away('rev', today)], ['rev']],
      ['himself alone before he leaves', [away('rev', tomorrow, 'rev2')], ['rev']],
      [
        'himself alone while the substitute is away too',
        [away('rev', today, 'rev2'), away('rev2', today)],
        ['rev'],
      ],
      ['no substitute of the substitute', [away('rev', today, 'rev2'), away('rev2', today, 'rev3')], ['rev']],
      ['no substitute of another post', [away('rev', today, 'head')], ['rev']],
    ] as const)('is %s', async (_, known, expected) => {
      absences = known;
      expect(await whom('holder', { ...STATE, holder })).toEqual(expected);
    });
  });

  it('is the one to whom it was assigned, although another may hold it already', async () => {
    const holder = { id: 'rev2' } as CaseState['holder'] & object;
    expect(await whom('holder', { ...STATE, holder }, 'rev')).toEqual(['rev']);
  });

  it('is the unit when the holder has left it', async () => {
    const holder = { id: 'gone' } as CaseState['holder'] & object;
    expect(await whom('holder', { ...STATE, holder })).toEqual(['rev', 'rev2', 'head']);
  });

  it('is the head of the unit, for the county the credit office, and above it who supervises the county', async () => {
    expect(await whom('leader')).toEqual(['head']);
    expect(await whom('county-office')).toEqual(['clerk']);
    expect(await whom('supervisor')).toEqual(['sup']);
  });

  it('is the mailbox of the department when nobody works there, so that no notice vanishes', async () => {
    people = [];
    const [mailbox] = await recipients().of('leader', STATE);
    expect(mailbox).toMatchObject({ key: 'leader', email: 'office@qinghe.example', userId: '' });
  });

  it('is remembered for a while', async () => {
    const one = recipients();
    await Promise.all([one.of('holder', STATE), one.of('holder', STATE)]);
    await one.of('holder', STATE);
    expect(asked).toBe(1);
  });

  it('is who joined the unit a moment ago and holds the case already, although the roster is remembered', async () => {
    const one = recipients();
    const heldBy = async (id: string) => {
      const found = await one.of('holder', { ...STATE, holder: { id } as CaseState['holder'] & object });
      return found.map(({ key }) => key);
    };
    await one.of('holder', STATE);
    people.push({ id: 'new', role: 'reviewer', department: 'SCJG', active: true });
    people.push({ id: 'moved', role: 'reviewer', department: 'XYB', active: true });
    people.push({ id: 'left', role: 'reviewer', department: 'SCJG', active: false });
    expect(await heldBy('new')).toEqual(['new']);
    expect(await heldBy('moved')).toEqual(['rev', 'rev2', 'head']);
    expect(await heldBy('left')).toEqual(['rev', 'rev2', 'head']);
  });

  it('is the account that authorised him where an agent applied: his right to read what comes will end', async () => {
    const contact = { name: '钱代', phone: '13800000000', email: 'qd@qinghe.example' };
    const applied = (submittedBy: Actor) => {
      const found = recipients();
      found.remember({ applicationId: 'a-1', contact, locale: 'zh-CN', submittedBy });
      return found.of('applicant', STATE);
    };
    const agent: Actor = { id: 'agent', name: '钱代', role: 'agent', organisation: 'u', authorisation: 'z' };
    expect(await applied(agent)).toMatchObject([{ userId: 'giver-of-z', email: contact.email }]);
    const owner: Actor = { id: 'owner', name: '赵明', role: 'applicant', organisation: 'u' };
    expect(await applied(owner)).toMatchObject([{ userId: 'owner', email: contact.email }]);
  });

  it('is the account of the business, once there is one, where a clerk filed at the window, and the contact by mail', async () => {
    const contact = { name: '赵明', phone: '13800000000', email: 'zm@qinghe.example' };
    const clerk = { id: 'clerk', name: '孙洁' };
    const submittedBy: Actor = { ...clerk, role: 'credit-office', department: 'XYB', organisation: 'u' };
    const state = { ...STATE, window: { clerk } } as unknown as CaseState;
    const applied = () => {
      const found = recipients();
      found.remember({ applicationId: 'a-1', contact, locale: 'zh-CN', submittedBy });
      return found.of('applicant', state);
    };
    expect(await applied()).toMatchObject([{ userId: '', email: contact.email }]);
    people.push({ id: 'agent', role: 'agent', organisation: 'u' });
    people.push({ id: 'owner', role: 'applicant', organisation: 'u' });
    expect(await applied()).toMatchObject([{ userId: 'owner', email: contact.email }]);
  });
});
