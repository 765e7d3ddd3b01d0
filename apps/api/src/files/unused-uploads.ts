import { Inject, Injectable } from '@nestjs/common';
import type { Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';

const DAY_MS = 24 * 3_600_000;
const MB = 1024 * 1024;

/**
 * Limits what an account uploads within a day and uses for nothing, in all processes: nobody fills the store with it. What
 * a draft, an act or a request names does not count, nor does what is older.
 */
@Injectable()
export class UnusedUploads {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'files'>,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'unusedUploads'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Before an upload, so that what is refused is not sent first. @throws ProblemError TOO_MANY_UNUSED_UPLOADS */
  async assertRoom(personId: string): Promise<void> {
    const { files, bytes } = await this.unused(personId);
    const most = this.settings.unusedUploads;
    if (files >= most.files || bytes >= most.bytes) throw this.tooMany();
  }

  /** After it: of several at once each counts. What is too much is taken away. @throws ProblemError TOO_MANY_UNUSED_UPLOADS */
  async assertWithin(personId: string, fileId: string): Promise<void> {
    const { files, bytes } = await this.unused(personId);
    const most = this.settings.unusedUploads;
    if (files <= most.files && bytes <= most.bytes) return;
    await this.repositories.files.remove(fileId);
    throw this.tooMany();
  }

  private unused(personId: string): Promise<{ readonly files: number; readonly bytes: number }> {
    const since = new Date(this.now() - DAY_MS).toISOString();
    return this.repositories.files.unusedOf(personId, since);
  }

  private tooMany(): ProblemError {
    const { files, bytes } = this.settings.unusedUploads;
    return new ProblemError(
      'TOO_MANY_UNUSED_UPLOADS',
      `Of what you uploaded within a day, ${files} files or ${Math.floor(bytes / MB)} MB are used by nothing yet.`,
    );
  }
}
