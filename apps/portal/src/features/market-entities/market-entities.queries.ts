import { queryOptions } from '@tanstack/react-query';
import { listImportResultSchema, marketEntitySchema, pageSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { upload } from '../../api/upload.js';

export type MarketEntity = z.output<typeof marketEntitySchema>;
export type RegisterImport = z.output<typeof listImportResultSchema>;

const page = pageSchema(marketEntitySchema);

export const marketEntityList = (query: Query) =>
  queryOptions({
    queryKey: ['market-entities', query],
    queryFn: () => read('/market-entities', page, query),
  });

export async function sendRegister(file: File, isDry: boolean): Promise<RegisterImport> {
  const answer = await upload(`/market-entities/import?dryRun=${String(isDry)}`, {
    file,
    key: newKey(),
    progress: () => undefined,
  });
  return listImportResultSchema.parse(answer);
}
