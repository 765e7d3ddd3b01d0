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

  /** Sends what somebody uploaded. */
  async send(response: Response, actor: Actor, file: StoredFile, belonging: FileBelonging): Promise<void> {
    // Before the first byte leaves: a download that cannot be recorded does not happen.
    await this.audit.downloaded(actor, file, belonging);
    response.set({ ...downloadHeaders(file.name, file.type), 'Content-Length': String(file.size) });
    await pipeline(this.repositories.files.open(file), response);
  }
}

/** So that a browser saves a file and never runs it (ASVS 3.2.1, 5.4.1). */
export function downloadHeaders(name: string, type: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Disposition': contentDisposition(name),
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}
