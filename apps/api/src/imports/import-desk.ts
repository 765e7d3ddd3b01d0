import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ImportChoices } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import {
  type ImportProfile,
  correctedRow,
  guessColumns,
  inspectSource,
  storeSource,
  tryRow,
} from '@xinxiu/intake';
import {
  type ImportRow,
  type Repositories,
  type StoredImport,
  createPenaltyStore,
  isWorkedOn,
} from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { safeFileName } from '../files/file-name.js';
import type { IncomingFile } from '../files/upload-stream.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { ImportContexts } from '../records/import-context.js';
import { ImportProfiles } from './import-profiles.js';
import { type KnownColumns, stateOf } from './import-view.js';
import { ImportWork, givenOf } from './import-work.js';
import { shownRow } from './shown-rows.js';

/** How many files somebody may have on his desk; the one that was not used for longest makes room. */
const MOST_OPEN = 5;

/** A file on the desk of whoever brought it: looked at, explained, corrected, and taken into the store. */
@Injectable()
export class ImportDesk {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportProfiles) private readonly profiles: ImportProfiles,
    @Inject(ImportContexts) private readonly contexts: ImportContexts,
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Puts a file on the desk. @throws IntakeError for what is no such file; ProblemError FILE_NAME, IMPORT_UNREADABLE */
  async put({ name: given, content }: IncomingFile, actor: Actor): Promise<StoredImport> {
    const { name } = safeFileName(given);
    const source = await storeSource(content);
    try {
      const { format, columns } = await inspectSource(source);
      if (columns.length === 0)
        throw new ProblemError('IMPORT_UNREADABLE', 'The file has no rows, only a header at most.');
      await this.makeRoom(actor.id);
      const [id, fileId] = [randomUUID(), randomUUID()];
      const at = new Date(this.now()).toISOString();
      await this.repositories.files.put(createReadStream(source.path), {
        id: fileId,
        name,
        type: 'application/octet-stream',
        owner: `import:${id}`,
        uploadedBy: actor.id,
        at,
      });
      const known = await this.understood(columns);
      const fields = { id, fileId, by: actor.id, uploadedAt: at, bytes: source.bytes, format, name };
      const stored = await this.repositories.imports.add({ ...fields, columns: known }, this.now());
      await this.audit.done(actor, 'import-uploaded', id, { bytes: source.bytes, format });
      return stored;
    } finally {
      await source.close();
    }
  }

  /** @throws ProblemError NOT_FOUND */
  async get(actor: Actor, id: string): Promise<StoredImport> {
    const found = await this.repositories.imports.find(actor.id, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'You have no file with this id on your desk.');
    return found;
  }

  /** Looks what would become of every row. @throws ProblemError NOT_FOUND, IMPORT_BUSY, PROFILE_UNKNOWN */
  async check(actor: Actor, id: string, choices: ImportChoices): Promise<StoredImport> {
    const before = await this.get(actor, id);
    await this.profiles.chosen(choices, actor);
    return this.begin(before, choices, actor, true);
  }

  /** Takes the rows into the store. @throws ProblemError NOT_FOUND, IMPORT_BUSY, IMPORT_NOT_CHECKED */
  async take(actor: Actor, id: string): Promise<StoredImport> {
    const before = await this.get(actor, id);
    const choices = this.choicesOf(before);
    return this.begin(before, choices, actor, false);
  }

  /** @throws ProblemError NOT_FOUND, IMPORT_BUSY */
  async discard(actor: Actor, id: string): Promise<void> {
    const stored = await this.get(actor, id);
    if (isWorkedOn(stored, this.now())) throw busy();
    await this.forget(stored);
  }

  /** How the file was read when it was looked at last. @throws ProblemError IMPORT_NOT_CHECKED */
  async profileOf(stored: StoredImport, actor: Actor): Promise<ImportProfile> {
    return this.profiles.chosen(this.choicesOf(stored), actor);
  }

  /**
   * Corrects cells of a row that is not taken and tries it again.
   * @throws ProblemError NOT_FOUND, IMPORT_BUSY, IMPORT_NOT_CHECKED, IMPORT_ROW_DONE
   */
  async correct(
    actor: Actor,
    id: string,
    row: number,
    cells: Readonly<Record<string, string>>,
  ): Promise<ImportRow> {
    const stored = await this.get(actor, id);
    if (isWorkedOn(stored, this.now())) throw busy();
    const before = await this.repositories.importRows.find(id, row);
    if (!before) throw new ProblemError('NOT_FOUND', 'The file has no row of this number that waits.');
    this.refuseDone(stored, before);
    const choices = this.choicesOf(stored);
    const profile = await this.profiles.chosen(choices, actor);
    const raw = correctedRow({ ...before, defects: [] }, cells);
    const { context, ...known } = await this.contexts.open(actor, undefined);
    const store = createPenaltyStore(this.repositories, context);
    const outcome = await tryRow(raw, { profile, store, given: givenOf(choices), ...known });
    const after = shownRow(outcome, { ...before.corrections, ...cells });
    if (!(await this.repositories.importRows.correct(id, before, after))) throw busy();
    await this.repositories.imports.recount(id, before.outcome, after.outcome, this.now());
    await this.audit.done(actor, 'import-row-corrected', id, { row, columns: Object.keys(cells).join('、') });
    return after;
  }

  /** What an import took or holds is corrected where it lies now. */
  private refuseDone(stored: StoredImport, { outcome }: ImportRow): void {
    const isOver = stateOf(stored, this.now()) === 'taken';
    if (isOver && outcome !== 'refused')
      throw new ProblemError('IMPORT_ROW_DONE', 'The row was taken or is held; go on with it where it lies.');
  }

  private async begin(
    before: StoredImport,
    choices: ImportChoices,
    actor: Actor,
    dryRun: boolean,
  ): Promise<StoredImport> {
    if (isWorkedOn(before, this.now())) throw busy();
    const state = dryRun ? 'checking' : 'taking';
    const begun = await this.repositories.imports.begin(before, state, choices, this.now());
    if (!begun) throw busy();
    this.work.start({ begun, choices, actor, dryRun });
    return begun;
  }

  private choicesOf({ choices }: StoredImport): ImportChoices {
    if (choices === undefined)
      throw new ProblemError('IMPORT_NOT_CHECKED', 'Nobody has looked what would become of the rows yet.');
    return choices as ImportChoices;
  }

  private async understood(
    columns: readonly { header: string; samples: readonly string[] }[],
  ): Promise<KnownColumns> {
    const profiles = await this.profiles.standing();
    const headers = columns.map(({ header }) => header);
    const fits = profiles.filter(
      (profile) =>
        headers.every((header) => profile.meaningOf(header).kind !== 'unknown') &&
        headers.some((header) => profile.meaningOf(header).kind === 'field'),
    );
    const national = profiles.filter(({ name }) => name === 'national');
    const guesses = guessColumns(headers, [...fits, ...national, ...profiles]);
    return {
      columns: columns.map((column, i) => ({ ...column, ...guesses[i], header: column.header })),
      fits: fits.map(({ name }) => name),
    };
  }

  private async makeRoom(by: string): Promise<void> {
    const open = await this.repositories.imports.of(by);
    for (const stored of open.slice(MOST_OPEN - 1))
      if (!isWorkedOn(stored, this.now())) await this.forget(stored);
  }

  /** The content first: what a broken removal leaves is found again by the import. */
  private async forget({ id, fileId }: Pick<StoredImport, 'id' | 'fileId'>): Promise<void> {
    await this.repositories.files.remove(fileId);
    await this.repositories.importRows.forget(id);
    await this.repositories.imports.forget(id);
  }

  /** Files that nobody has used since (real instant, ms). */
  async forgetUnusedSince(before: number): Promise<void> {
    for (const stored of await this.repositories.imports.unusedSince(before)) await this.forget(stored);
  }
}

function busy(): ProblemError {
  return new ProblemError('IMPORT_BUSY', 'The file is being worked on, or has just been changed.');
}
