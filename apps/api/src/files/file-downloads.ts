import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import type { Repositories, StoredFile } from '@xinxiu/persistence';
import type { Response } from 'express';
import { AuditLog, type FileBelonging } from '../audit/audit-log.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { contentDisposition } from './file-name.js';

/** Gives files to people who may see them, and records to whom. */
@Injectable()
export class FileDownloads {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Sends what somebody uploaded so that a browser saves it and never runs it (ASVS 3.2.1, 5.4.1). */
  async send(response: Response, actor: Actor, file: StoredFile, belonging: FileBelonging): Promise<void> {
    // Before the first byte leaves: a download that cannot be recorded does not happen.
    await this.audit.downloaded(actor, file, belonging);
    response.set({
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Content-Disposition': contentDisposition(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    await pipeline(this.repositories.files.open(file), response);
  }
}
