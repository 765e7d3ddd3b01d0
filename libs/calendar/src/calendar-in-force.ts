import type { CivilDate, DayKind } from '@xinxiu/domain';
import type { HolidayNotice } from './holiday-notice.js';
import { loadCalendar } from './load-calendar.js';
import type { WorkingDayCalendar } from './working-day-calendar.js';

/** Where the notices lie that were loaded into an installation. */
export interface LoadedNotices {
  /** Changes whenever a notice is loaded; asked for often. */
  edition(): Promise<string>;
  /** The one in force of each year. */
  inForce(): Promise<readonly HolidayNotice[]>;
}

/**
 * The table that holds now: that of the release with the loaded notices in it. It changes only in {@link refresh}, so one
 * computation, which awaits nothing, counts with one table.
 */
export class CalendarInForce implements WorkingDayCalendar {
  private current: WorkingDayCalendar;
  private edition = '';
  private turn: NodeJS.Timeout | undefined;

  /** The table of the release alone, until the first refresh. @throws CalendarError when its files cannot be trusted */
  constructor(
    private readonly holidaysDir: string,
    private readonly loaded: LoadedNotices,
  ) {
    this.current = loadCalendar({ holidaysDir });
  }

  get digest(): string {
    return this.current.digest;
  }

  get noticedYears(): readonly number[] {
    return this.current.noticedYears;
  }

  isNoticed(year: number): boolean {
    return this.current.isNoticed(year);
  }

  day(date: CivilDate): DayKind {
    return this.current.day(date);
  }

  /** The table as it would be with a further notice. Changes nothing. */
  async with(notice: HolidayNotice): Promise<WorkingDayCalendar> {
    return loadCalendar({
      holidaysDir: this.holidaysDir,
      loaded: [...(await this.loaded.inForce()), notice],
    });
  }

  /** Takes in what was loaded since. @returns whether the table is another one now */
  async refresh(): Promise<boolean> {
    const edition = await this.loaded.edition();
    if (edition === this.edition) return false;
    const { digest } = this.current;
    this.current = loadCalendar({ holidaysDir: this.holidaysDir, loaded: await this.loaded.inForce() });
    this.edition = edition;
    return this.current.digest !== digest;
  }

  /**
   * Refreshes again and again, so that every process counts with a loaded notice without being started anew.
   * @param changed what is done then, one at a time
   * @param failed a turn that failed; the next one tries again
   */
  watch(everyMs: number, changed: () => Promise<void> | void, failed: (error: unknown) => void): void {
    const next = (): void => {
      this.turn = setTimeout(() => void turn(), everyMs);
      this.turn.unref();
    };
    const turn = async (): Promise<void> => {
      try {
        if (await this.refresh()) await changed();
      } catch (error) {
        failed(error);
      }
      if (this.turn) next();
    };
    next();
  }

  unwatch(): void {
    clearTimeout(this.turn);
    this.turn = undefined;
  }
}
