import { Inject, Injectable } from '@nestjs/common';
import {
  type ChangedDay,
  type HolidayNotice,
  type NoticeReview,
  readHolidayNotice,
  reviewNotice,
} from '@xinxiu/calendar';
import { type Actor, type WorkingDayTable, maskNumbers, maySee, reachOf } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { inChinese } from '../http/in-chinese.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type MovedDeadline, MovedDeadlines, type MovedRegistration } from './moved-deadlines.js';

export interface LoadOptions {
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly reason?: string | undefined;
}

export interface LoadedNotice extends NoticeReview {
  readonly outcome: 'loaded' | 'unchanged' | 'dry-run';
  /** Of the table that holds then. */
  readonly tableDigest: string;
  /** How many open deadlines are counted again; those of them that the caller may see. */
  readonly movedDeadlines: number;
  readonly movedRegistrations: readonly MovedRegistration[];
  readonly moved: readonly { caseNo: string; due: string; newDue: string; provisional: boolean }[];
}

interface Moved {
  readonly cases: readonly MovedDeadline[];
  readonly registrations: readonly MovedRegistration[];
}

const NOTHING_MOVED: Moved = { cases: [], registrations: [] };

/** Takes a State Council notice into the table that api and workers count with. */
@Injectable()
export class LoadHolidays {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(MovedDeadlines) private readonly deadlines: MovedDeadlines,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError HOLIDAYS_INVALID, HOLIDAYS_CONTRADICTED */
  async load(content: unknown, options: LoadOptions, actor: Actor): Promise<LoadedNotice> {
    const notice = readNotice(content);
    for (;;) {
      await this.law.workingDays.refresh();
      const table = await this.law.workingDays.with(notice);
      const review = this.review(notice, table);
      if (review.contradicted.length > 0 && !options.replace) throw contradiction(review.contradicted);
      const moved = review.unchanged ? NOTHING_MOVED : await this.moved(table);
      const answer = { ...review, tableDigest: table.digest, ...shown(moved, actor) };
      if (review.unchanged) return { outcome: 'unchanged', ...answer };
      if (options.dryRun) return { outcome: 'dry-run', ...answer };
      // Somebody who loaded the same edition first has changed the table: looked at again.
      if (await this.store(notice, options, actor)) return { outcome: 'loaded', ...answer };
    }
  }

  private async moved(table: WorkingDayTable): Promise<Moved> {
    const { deadlines } = this;
    return { cases: await deadlines.ofCases(table), registrations: await deadlines.ofRegistrations(table) };
  }

  private review(notice: HolidayNotice, table: Parameters<typeof reviewNotice>[2]): NoticeReview {
    const review = reviewNotice(notice, this.law.workingDays, table);
    if (review.ok) return review.value;
    const errors = review.error.map(({ message }) => ({ path: 'days', message }));
    throw new ProblemError(
      'HOLIDAYS_INVALID',
      errors.map(({ message }) => message).join(' '),
      { errors },
      { detail: errors.map(({ message }) => inChinese(message)).join('') },
    );
  }

  private async store(notice: HolidayNotice, { reason }: LoadOptions, actor: Actor): Promise<boolean> {
    const { holidays } = this.repositories;
    const { year, papers, days } = notice;
    const before = (await holidays.inForce()).find((loaded) => loaded.year === year);
    const edition = (before?.edition ?? 0) + 1;
    const loadedAt = new Date(this.now()).toISOString();
    const taken = await holidays.add({
      year,
      edition,
      papers: [...papers],
      days: [...days],
      loadedBy: actor.id,
      loadedAt,
      reason: maskNumbers(reason ?? ''),
    });
    if (!taken) return false;
    await this.law.workingDays.refresh();
    await this.audit.done(actor, 'load-holidays', String(year), { edition, days: days.length });
    return true;
  }
}

function readNotice(content: unknown): HolidayNotice {
  const read = readHolidayNotice(content);
  if (read.ok) return read.value;
  const { message, row } = read.error;
  const path = row === undefined ? 'content' : `days.${row}`;
  throw new ProblemError('HOLIDAYS_INVALID', message, { errors: [{ path, message }] });
}

function contradiction(days: readonly ChangedDay[]): ProblemError {
  const errors = days.map(({ date, before, after }) => ({
    path: date,
    message: `is settled as ${before.working ? 'a working day' : 'free'} (${before.name ?? before.reason}); this notice makes it ${after.working ? 'a working day' : 'free'}`,
  }));
  const chinese = days.map(({ date, before, after }) => ({
    path: date,
    message: `已确定为${before.working ? '工作日' : '休息日'}（${before.name ?? before.reason}），本通知改为${after.working ? '工作日' : '休息日'}`,
  }));
  return new ProblemError(
    'HOLIDAYS_CONTRADICTED',
    `${named(errors, '; ')}.`,
    { errors },
    { detail: `${named(chinese, '；')}。`, errors: chinese },
  );
}

function named(errors: readonly { path: string; message: string }[], separator: string): string {
  return errors.map(({ path, message }) => `${path} ${message}`).join(separator);
}

/** How many is nobody's secret; which cases or registrations they are is for those who may see them. */
function shown(
  { cases, registrations }: Moved,
  actor: Actor,
): Pick<LoadedNotice, 'moved' | 'movedRegistrations' | 'movedDeadlines'> {
  const visible = cases.filter(({ state }) => maySee(state, actor));
  return {
    movedDeadlines: cases.length + registrations.length,
    movedRegistrations: reachOf('registration.read', actor.role) === undefined ? [] : registrations,
    moved: visible.map(({ state, ...dates }) => ({ caseNo: state.caseNo, ...dates })),
  };
}
