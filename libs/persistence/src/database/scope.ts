import type { Scope } from '@xinxiu/domain';

export type { Scope };

export const COUNTY: Scope = { kind: 'county' };
