import type { fileSchema } from '@xinxiu/contracts';
import type { z } from 'zod';

/** A file that the server has. */
export type ProofFile = z.output<typeof fileSchema>;
