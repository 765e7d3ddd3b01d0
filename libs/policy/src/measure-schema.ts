import {
  COMMITMENT_TYPES,
  MEASURE_WEIGHTS,
  type MeasureRule,
  type RepublicationRule,
  type Validity,
} from '@xinxiu/domain';
import { z } from 'zod';
import { ruleShape } from './rule-schema.js';

const name = z.string().trim().min(1).max(40);
const weight = z.enum(MEASURE_WEIGHTS);

/** The consequences of a pack that a measure may carry out: how long the record is public again stands there. */
const CARRIED = ['commitmentBreach'] as const;

const measureSchema = z
  .strictObject({
    ...ruleShape,
    name,
    nameEn: name,
    types: z.array(z.enum(COMMITMENT_TYPES)).min(1).optional(),
    onPart: weight.optional(),
    onNone: weight.optional(),
    carriesOut: z.enum(CARRIED).optional(),
  })
  .superRefine(({ onPart, onNone, carriesOut, types }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (onPart === undefined && onNone === undefined)
      say('onPart', 'is for no outcome: give "onPart" or "onNone"');
    if (carriesOut !== undefined && types?.join() !== '信用修复型')
      say('types', 'what publishes a repaired record again is for commitments of repair alone');
  });

/** The catalogue of measures (追究措施目录). */
export const measuresSchema = z.array(measureSchema).min(1);

type MeasureInFile = z.infer<typeof measureSchema>;

/** The entry with the rule of the consequence that it carries out. */
export function measureRule(
  { carriesOut, validity, ...rule }: MeasureInFile,
  consequences: Readonly<Record<(typeof CARRIED)[number], RepublicationRule>>,
  packValidity: Validity,
): MeasureRule {
  const republication = carriesOut && consequences[carriesOut];
  return { ...rule, validity: validity ?? packValidity, ...(republication && { republication }) };
}
