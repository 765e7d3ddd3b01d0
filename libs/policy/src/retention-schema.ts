import {
  RETENTION_DATA,
  RETENTION_DATA_NAMES,
  RETENTION_EVENTS,
  type PeriodLength,
  type RetentionData,
  type RetentionRule,
  addPeriod,
  civilDate,
} from '@xinxiu/domain';
import { z } from 'zod';
import { ruleShape } from './rule-schema.js';

/** Classes that came after overlays with terms were published: without a term they stay, as they did under those. */
const LATER: ReadonlySet<RetentionData> = new Set(['corrections', 'commitments']);

/** Nobody means a century; a slip of the pen does. */
const MOST_YEARS = 100;

const ruleSchema = z
  .strictObject({
    ...ruleShape,
    // Another term is a new version of the pack: data that is due by one rule and kept by the next would be a matter of luck.
    validity: z.undefined('a term holds as long as its pack; publish a new version of the pack').optional(),
    data: z.enum(RETENTION_DATA_NAMES as readonly [RetentionData, ...RetentionData[]]),
    countedFrom: z.enum(RETENTION_EVENTS),
    months: z
      .int()
      .min(1)
      .max(MOST_YEARS * 12)
      .optional(),
    years: z.int().min(1).max(MOST_YEARS).optional(),
  })
  .superRefine(({ data, countedFrom, months, years }, context) => {
    const say = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', path, message });
    if (months === undefined && years === undefined) say('has no term: give "months" or "years"');
    if (months !== undefined && years !== undefined) say('has two terms: give "months" or "years"', 'years');
    if (RETENTION_DATA[data] !== countedFrom)
      say(`"${data}" is counted from "${RETENTION_DATA[data]}"`, 'countedFrom');
  });

/** The terms of a county: every class of data once, and no part of a case outlives its contents in another form. */
export const retentionSchema = z.array(ruleSchema).superRefine((rules, context) => {
  const say = (index: number, key: string, message: string) =>
    context.addIssue({ code: 'custom', path: [index, key], message });
  const of = new Map<string, (typeof rules)[number]>();
  for (const [index, rule] of rules.entries()) {
    const before = of.get(rule.data);
    if (before) say(index, 'data', `"${rule.data}" has a term already: ${before.id}`);
    else of.set(rule.data, rule);
  }
  for (const data of RETENTION_DATA_NAMES) {
    if (rules.length > 0 && !of.has(data) && !LATER.has(data))
      context.addIssue({ code: 'custom', path: [], message: `has no term for "${data}"` });
  }
  const contents = of.get('case-contents');
  for (const [index, rule] of rules.entries()) {
    if (!contents || (rule.data !== 'case-history' && rule.data !== 'case-notices')) continue;
    if (endOf(rule) > endOf(contents))
      say(index, 'data', `"${rule.data}" would outlive the contents of the case that it repeats`);
  }
});

type RuleInFile = z.infer<typeof ruleSchema>;

/** The rule with its term as one thing; a file gives it as `months` or as `years`. */
export function retentionRule({ months, years, ...rule }: RuleInFile): RetentionRule {
  return { ...rule, term: termOf(months, years) };
}

function termOf(months: number | undefined, years: number | undefined): PeriodLength {
  return years === undefined ? { months: months ?? 0 } : { years };
}

/** A day by which terms can be compared; a rule without one is refused by itself. */
function endOf({ months, years }: RuleInFile): string {
  return addPeriod(civilDate('2000-01-01'), termOf(months, years)).end;
}
