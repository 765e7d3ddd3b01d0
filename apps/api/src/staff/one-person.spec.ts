import { describe, expect, it } from '@jest/globals';
import { type Actor, SYSTEM_ACTOR } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';
import type { Recusals } from '../recusal/recusals.js';
import { OnePerson } from './one-person.js';

const USCC = '91420500MA4900000T';
const ACTOR: Actor = { id: 'b', name: '赵明', role: 'applicant', organisation: USCC };

function person(id: string, role: Person['role'], over: Partial<Person> = {}): Person {
  return { id, role, organisation: '', email: 'e@qinghe.example', ...over } as Person;
}

/** @param people all of one address @returns whom the act recused from what, and by whom */
function at(people: readonly Person[], ended: readonly string[] = []) {
  const recused: string[] = [];
  const repositories = {
    people: {
      linkAddress: async (id: string) => people.filter((one) => one.id !== id),
      ofAddress: async () => people.filter(({ email }) => email !== ''),
      linkAll: async () => [people],
      find: async (id: string) => people.find((one) => one.id === id),
    },
    recusals: {
      list: async () => ({ items: [] }),
      find: async (id: string) => (ended.includes(id) ? {} : undefined),
    },
    authorisations: { businessesOf: async () => [] },
  } as unknown as Repositories;
  const recusals = {
    recuse: async (id: string, { uscc }: { uscc: string }, by: Actor) =>
      void recused.push(`${id} ${uscc} ${by.id}`),
  } as unknown as Recusals;
  return { one: new OnePerson(repositories, recusals), recused };
}

const CLERK = person('c', 'credit-office');
const BUSINESS = person('b', 'applicant', { organisation: USCC });
const LEFT = person('l', 'reviewer', { leftAt: '2026-05-06T02:00:00.000Z' });

describe('accounts of one mail address', () => {
  it('keep the official out of the business, whichever of them comes last', async () => {
    for (const last of [CLERK, BUSINESS]) {
      const { one, recused } = at([CLERK, BUSINESS, LEFT]);
      await one.of(last, ACTOR);
      expect(recused).toEqual([`c ${USCC} b`]);
    }
  });

  it('keep every official of them out, also those who were there before who comes last', async () => {
    const second = person('d', 'reviewer');
    const { one, recused } = at([CLERK, second, BUSINESS, LEFT]);
    await one.of(second, ACTOR);
    expect(recused.sort()).toEqual([`c ${USCC} b`, `d ${USCC} b`]);
  });

  it('from before they were tied are tied, and kept out, by the platform itself', async () => {
    const { one, recused } = at([CLERK, BUSINESS]);
    await one.ofAll();
    expect(recused).toEqual([`c ${USCC} ${SYSTEM_ACTOR.id}`]);
  });

  it('are those of officials as long as one of them is in office', async () => {
    const ids = async (people: readonly Person[]) =>
      (await at(people).one.officialsOf('e@qinghe.example')).map(({ id }) => id);
    expect(await ids([CLERK, BUSINESS, LEFT])).toEqual(['c']);
    expect(await ids([BUSINESS, LEFT])).toEqual([]);
  });

  it('keep him out of a business that registers from it, once, and name him', async () => {
    const registration = { uscc: USCC, email: 'E@qinghe.example' };
    const first = at([CLERK, LEFT]);
    expect(await first.one.registers(registration)).toEqual(['c']);
    expect(first.recused).toEqual([`c ${USCC} ${SYSTEM_ACTOR.id}`]);
    const again = at([CLERK, LEFT], ['c']);
    expect(await again.one.registers(registration)).toEqual(['c']);
    expect(again.recused).toEqual([]);
  });

  it('keep him out of the business that is his, also where a supervisor had ended that before it was', async () => {
    const open = at([CLERK, BUSINESS], ['c']);
    await open.one.of(BUSINESS, ACTOR);
    expect(open.recused).toEqual([`c ${USCC} b`]);
    const closed = at([CLERK, { ...BUSINESS, leftAt: '2026-05-06T02:00:00.000Z' }], ['c']);
    await closed.one.of(CLERK, ACTOR);
    expect(closed.recused).toEqual([]);
  });

  it('keep him out of a business that lets his account as an agent act, also by a tie from before', async () => {
    const moved = person('c', 'credit-office', { email: '' });
    const agent = person('a', 'agent', { otherIds: ['c', 'l'] });
    const { one, recused } = at([moved, agent, LEFT], ['c']);
    await one.actsFor(agent, USCC, ACTOR);
    expect(recused).toEqual([`c ${USCC} b`]);
  });
});
