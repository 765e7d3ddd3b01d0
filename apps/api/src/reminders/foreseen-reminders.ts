import { Inject, Injectable } from '@nestjs/common';
import type { ForeseenQuery, ForeseenReminder } from '@xinxiu/contracts';
import {
  type Actor,
  type LawOfWaits,
  foreseenRungs,
  gatherings,
  mailboxOf,
  realMsUntil,
} from '@xinxiu/domain';
import {
  COUNTY,
  type Page,
  type PageRequest,
  type Repositories,
  type Scope,
  pageOfRows,
} from '@xinxiu/persistence';
import { LAW, type Law, NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { OpenWaits, type Told, type Waiting } from './open-waits.js';

/** Which of them somebody looks at, and in which order. */
export type ForeseenFilter = Omit<ForeseenQuery, 'cursor' | 'limit'>;

/** A reminder with whom it reaches. */
interface Coming {
  readonly reminder: Omit<ForeseenReminder, 'people' | 'inDigest'>;
  readonly holderId: string;
  /** Real instant, ms. */
  readonly goesAt: number;
  readonly told: readonly Told[];
}

/** What falls due for one mailbox; without a reminder what the store has already. */
interface Due {
  readonly at: number;
  readonly coming?: Coming;
}

/** What is about to be sent, of everything that waits, before it goes. */
@Injectable()
export class ForeseenReminders {
  constructor(
    @Inject(OpenWaits) private readonly waits: OpenWaits,
    @Inject(REPOSITORIES) private readonly stores: Pick<Repositories, 'gatheredNotices'>,
    @Inject(LAW) private readonly law: Law,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'digests'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param scope whose matters the actor may see @param place in the list, which is in the order that the filter names */
  async page(
    filter: ForeseenFilter,
    { actor, scope }: { readonly actor: Actor; readonly scope: Scope },
    place: PageRequest,
  ): Promise<Page<ForeseenReminder>> {
    const holders = filter.holder === 'me' ? [actor.id, ...(actor.actsFor ?? [])] : filter.holder;
    const found = await this.on(filter, holders === undefined ? undefined : [holders].flat(), scope);
    const key = filter.sort.replace(/^-/, '') as 'at' | 'due' | 'name';
    return pageOfRows(
      found,
      {
        valueOf: (one) => one[key],
        keyOf: ({ at, matter, id, rung }) => [at, matter, id, rung].join(':'),
        descending: filter.sort.startsWith('-'),
      },
      place,
    );
  }

  private async on(
    { ahead, ...filter }: ForeseenFilter,
    holders: readonly string[] | undefined,
    scope: Scope,
  ): Promise<ForeseenReminder[]> {
    // What comes as one mail does so whoever looks, and whatever of it he looks at.
    const all = await this.ofDay(ahead);
    const inDigests = await this.partsOfDigests(all);
    const seen = await this.seen(scope);
    return all
      .filter(({ reminder, holderId }) => {
        const isHolders = holders === undefined || holders.includes(holderId);
        return isHolders && isWanted(reminder, filter) && (seen?.has(keyOf(reminder)) ?? true);
      })
      .map((coming) => {
        const parts = inDigests.get(coming) ?? 0;
        return { ...coming.reminder, people: coming.told.length, inDigest: parts };
      });
  }

  private async ofDay(ahead: number): Promise<Coming[]> {
    const [law, now] = [this.lawOfWaits(), this.now()];
    const found: Coming[] = [];
    for await (const { rungs, deadline, clock, endsAt, holderId = '', toldAs, ...about } of this.waits.each(
      COUNTY,
    ))
      for (const { id: rung, at, to } of foreseenRungs({ rungs, deadline, clock, endsAt }, ahead, law, now)) {
        const told = (await Promise.all(to.map(toldAs))).flat();
        found.push({
          reminder: {
            ...about,
            ...{ rung, at: new Date(at).toISOString(), due: deadline?.due ?? '', to: [...to] },
          },
          holderId,
          goesAt: now + realMsUntil(clock, now, at),
          told: [...new Map(told.map((one) => [one.key, one])).values()],
        });
      }
    return found;
  }

  /** To how many people each comes as a part of a digest. */
  private async partsOfDigests(all: readonly Coming[]): Promise<ReadonlyMap<Coming, number>> {
    const byMailbox = new Map<string, Due[]>();
    const add = (email: string, due: Due): void => {
      const mailbox = mailboxOf(email);
      const known = byMailbox.get(mailbox);
      if (known) known.push(due);
      else byMailbox.set(mailbox, [due]);
    };
    for (const { email, since: at } of await this.stores.gatheredNotices.held()) add(email, { at });
    for (const coming of all)
      for (const { email } of coming.told) if (email !== '') add(email, { at: coming.goesAt, coming });
    const parts = new Map<Coming, number>();
    for (const mine of byMailbox.values())
      for (const { due, asOne } of gatherings(mine, ({ at }) => at, this.settings.digests))
        for (const { coming } of asOne ? due : [])
          if (coming) parts.set(coming, (parts.get(coming) ?? 0) + 1);
    return parts;
  }

  /** What somebody may see; undefined for everything. */
  private async seen(scope: Scope): Promise<ReadonlySet<string> | undefined> {
    if (scope.kind === 'county') return undefined;
    const keys = new Set<string>();
    for await (const waiting of this.waits.each(scope)) keys.add(keyOf(waiting));
    return keys;
  }

  private lawOfWaits(): LawOfWaits {
    const { workingDays: table, packs } = this.law;
    const hoursOf = (digest: string) =>
      packs.counties.find((county) => county.digest === digest)?.rules.workingHours;
    return { table, hoursOf };
  }
}

const keyOf = ({ matter, id }: Pick<Waiting, 'matter' | 'id'>): string => `${matter}:${id}`;

function isWanted(
  { matter, id, name, department, rung }: Coming['reminder'],
  wanted: Pick<ForeseenFilter, 'q' | 'matter' | 'department' | 'rung'>,
): boolean {
  const typed = wanted.q?.toLowerCase() ?? '';
  return (
    (wanted.matter ?? matter) === matter &&
    (wanted.department ?? department) === department &&
    (wanted.rung ?? rung) === rung &&
    [id, name].some((text) => text.toLowerCase().includes(typed))
  );
}
