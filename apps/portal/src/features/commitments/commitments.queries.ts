import { queryOptions } from '@tanstack/react-query';
import {
  type COMMITMENT_SOURCES,
  listImportResultSchema,
  commitmentCoverageSchema,
  commitmentSchema,
  pageSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { upload } from '../../api/upload.js';

export type Commitment = z.output<typeof commitmentSchema>;
export type CommitmentImport = z.output<typeof listImportResultSchema>;
export type Coverage = z.output<typeof commitmentCoverageSchema>;
export type Source = (typeof COMMITMENT_SOURCES)[number];

const page = pageSchema(commitmentSchema);

export const commitmentList = (query: Query) =>
  queryOptions({ queryKey: ['commitments', query], queryFn: () => read('/commitments', page, query) });

export const oneCommitment = (id: string) =>
  queryOptions({
    queryKey: ['commitments', id],
    queryFn: () => read(`/commitments/${encodeURIComponent(id)}`, commitmentSchema),
  });

export async function sendCommitments(file: File, isDry: boolean, source: Source): Promise<CommitmentImport> {
  const query = new URLSearchParams({ source, dryRun: String(isDry) });
  const answer = await upload(`/commitments/import?${query}`, {
    file,
    key: newKey(),
    progress: () => undefined,
  });
  return listImportResultSchema.parse(answer);
}

export const commitmentCoverage = queryOptions({
  queryKey: ['commitments', 'coverage'],
  queryFn: () => read('/commitments/coverage', commitmentCoverageSchema),
});
