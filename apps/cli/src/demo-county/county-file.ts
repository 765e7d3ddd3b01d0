import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES, checkUscc } from '@xinxiu/domain';
import { parse } from 'yaml';
import { z } from 'zod';

const uscc = z.string().refine((code) => checkUscc(code).valid, 'is not a valid unified social credit code');

const countySchema = z.strictObject({
  name: z.string(),
  nameEn: z.string(),
  password: z.string().min(8),
  departments: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(['credit-office', 'determining-department']),
      name: z.string(),
      nameEn: z.string(),
      uscc,
      email: z.email(),
      aliases: z.array(z.string()),
    }),
  ),
  people: z.array(
    z.strictObject({
      username: z.string(),
      name: z.string(),
      role: z.enum(ROLES).exclude(['system']),
      department: z.string().default(''),
      organisation: uscc.or(z.literal('')).default(''),
      organisationName: z.string().default(''),
      email: z.email(),
    }),
  ),
});

export type DemoCounty = z.output<typeof countySchema>;

/** The invented county of `seeds/demo/county.yaml`. @throws Error that names what is wrong in the file */
export async function readDemoCounty(seedsDir: string): Promise<DemoCounty> {
  const parsed = countySchema.safeParse(parse(await readFile(join(seedsDir, 'demo', 'county.yaml'), 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`seeds/demo/county.yaml:\n${z.prettifyError(parsed.error)}`);
}
