import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ImportChoices } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import { type ImportProgress, type ImportRun, IntakeError, importPenalties } from '@xinxiu/intake';
import {
  COUNTY,
  type ImportEnd,
  type Repositories,
  type StoredImport,
  createPenaltyStore,
} from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { ImportContexts } from '../records/import-context.js';
import { ImportProfiles } from './import-profiles.js';
import { INTERRUPTED } from './import-view.js';
import { ShownRows } from './shown-rows.js';

/** How often the store is told how far a work is, ms. */
const BEAT_MS = 1_000;

type Failure = Extract<ImportEnd, { state: 'failed' }>['failure'];

const BROKEN: Failure = {
  code: 'INTERNAL',
  zh: '因系统内部错误，处理未能完成，请重新开始。',
  en: 'The work ended because of an error of ours: begin it again.',
};

/** Begun by somebody and carried out while he looks on: a dry run, or the import itself. Both may be repeated. */
export interface Begun {
  readonly begun: StoredImport;
  readonly choices: ImportChoices;
  readonly actor: Actor;
  readonly dryRun: boolean;
}

@Injectable()
export class ImportWork implements OnModuleDestroy {
  private readonly stop = new AbortController();
  private readonly running = new Set<Promise<void>>();

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportContexts) private readonly contexts: ImportContexts,
    @Inject(ImportProfiles) private readonly profiles: ImportProfiles,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled(this.running);
  }

  /** Goes on after the answer; how far it is stands with the import. */
  start(work: Begun): void {
    const promise = this.carriedOut(work).finally(() => this.running.delete(promise));
    this.running.add(promise);
  }

  /** The same rows in the same order, as a dry run; writes nothing. @param signal ends it */
  async lookAgain(stored: StoredImport, actor: Actor, signal: AbortSignal): Promise<ImportRun> {
    const work = { begun: stored, choices: stored.choices as ImportChoices, actor, dryRun: true };
    return (await this.prepared(work, signal)).run;
  }

  private async carriedOut(work: Begun): Promise<void> {
    const { begun } = work;
    const own = new AbortController();
    const progress: { last: ImportProgress } = { last: { done: 0, total: 0 } };
    const beat = setInterval(() => {
      this.repositories.imports.beat(begun, progress.last, this.now()).then(
        (mine) => {
          if (!mine) own.abort();
        },
        () => undefined,
      );
    }, BEAT_MS);
    try {
      const signal = AbortSignal.any([own.signal, this.stop.signal]);
      const end = await this.allRows(work, signal, (now) => {
        progress.last = now;
      });
      await this.repositories.imports.end(begun, end);
    } catch (error) {
      await this.failed(begun, error).catch((err: unknown) => {
        this.log.error({ err, importId: begun.id }, 'that an import failed could not be written down');
      });
    } finally {
      clearInterval(beat);
    }
  }

  private async allRows(
    work: Begun,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportEnd> {
    const { begun, actor, dryRun } = work;
    const { importRows } = this.repositories;
    const { run, profile, corrections } = await this.prepared(work, signal, onProgress);
    await importRows.begin(begun.id);
    const shown = new ShownRows(importRows, begun.id, corrections);
    for await (const outcome of run) await shown.add(outcome);
    await shown.flush();
    const { total: _total, ...counts } = run.summary;
    if (!dryRun) {
      const corrected = corrections.size;
      await this.audit.done(actor, 'import', profile.name, { ...counts, corrected, import: begun.id });
    }
    return { state: dryRun ? 'checked' : 'taken', counts };
  }

  private async prepared(
    { begun, choices, actor, dryRun }: Begun,
    signal: AbortSignal,
    onProgress?: (progress: ImportProgress) => void,
  ) {
    const { files, importRows } = this.repositories;
    const profile = await this.profiles.chosen(choices, actor);
    const corrections = await importRows.corrections(begun.id);
    const file = await files.find(COUNTY, begun.fileId);
    if (!file) throw new Error(`The file of import ${begun.id} is gone.`);
    const { context, ...known } = await this.contexts.open(actor, undefined);
    const run = importPenalties({
      source: files.open(file),
      profile,
      store: createPenaltyStore(this.repositories, context),
      dryRun,
      given: givenOf(choices),
      ...known,
      corrections,
      signal,
      ...(onProgress && { onProgress }),
    });
    return { run, profile, corrections };
  }

  private async failed(begun: StoredImport, error: unknown): Promise<void> {
    const failure = this.stop.signal.aborted ? INTERRUPTED : failureOf(error);
    if (failure === BROKEN) this.log.error({ err: error, importId: begun.id }, 'an import failed');
    await this.repositories.imports.end(begun, { state: 'failed', failure });
  }
}

/** What somebody says of the whole file, as the intake takes it. */
export function givenOf({ subjectName, subjectCode }: ImportChoices) {
  return {
    ...(subjectName !== undefined && { subjectName }),
    ...(subjectCode !== undefined && { subjectCode }),
  };
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof IntakeError)) return BROKEN;
  const { code, message, english } = error;
  return { code, zh: message, en: english };
}
