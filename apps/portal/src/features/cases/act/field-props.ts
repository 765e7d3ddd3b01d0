import type { OneCase } from '../../../api/cases.js';
import type { Draft, Fault } from './act-form.js';

export interface FieldProps {
  readonly one: OneCase;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly faults: Readonly<Record<string, Fault>>;
  /** Whether the field may stay empty in the action that is taken. */
  readonly isOptional: boolean;
}
