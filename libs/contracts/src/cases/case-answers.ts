import { ACTION_NAMES, CASE_EVENT_TYPES, CASE_STATUSES, PENALTY_CLASSES, RUNG_IDS } from '@xinxiu/domain';
import { z } from 'zod';
import { filedAtWindowSchema } from '../applications/application-answers.js';
import { recordSchema } from '../records/record-answers.js';
import { daySchema, legalDeadlineSchema, runningDeadlineSchema } from '../values/legal-dates.js';
import { actorSchema, caseEventSchema, doerSchema } from './event-envelope.js';

const status = z.enum(CASE_STATUSES);
const penaltyClass = z.enum(PENALTY_CLASSES);
/** Legal time, ISO. */
const instant = z.iso.datetime();
const reason = z.strictObject({ code: z.string(), text: z.string(), article: z.string().optional() });

const policy = z.strictObject({
  packId: z.string(),
  packVersion: z.string(),
  packDigest: z.string(),
  acceptedBy: z.enum(['credit-office', 'determining-department']),
  twoPersonClasses: z.array(penaltyClass),
  maxSupplements: z.number().int(),
  /** What the verification has to answer; absent in cases from before there was a checklist. */
  checklist: z.array(z.strictObject({ condition: z.string(), ruleId: z.string() })).optional(),
});

const supplement = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  answers: z.array(z.strictObject({ id: z.string(), text: z.string(), fileIds: z.array(z.string()) })),
  returnTo: status,
});

const rung = z.strictObject({ id: z.enum(RUNG_IDS), at: instant });

/** For the offices, of a holder who is away today: until when, and who stands in; nobody where it is absent. */
const away = z.strictObject({
  until: daySchema,
  substitute: z.strictObject({ id: z.string(), name: z.string() }).optional(),
});

/** A case as the caller may see it: an applicant gets neither `proposal`, `attention`, `rungs`, `extension` nor `unmetFindings`. */
export const caseSchema = z.strictObject({
  caseNo: z.string(),
  applicationId: z.string(),
  recordId: z.string(),
  applicant: z.strictObject({ uscc: z.string(), name: z.string() }),
  determiningDepartment: z.string(),
  creditOffice: z.string(),
  penaltyClass,
  status,
  /** Counts facts that change what may be done. */
  version: z.number().int(),
  /** Counts all facts. */
  seq: z.number().int(),
  submittedAt: instant,
  enteredAt: instant,
  policy: policy.optional(),
  window: filedAtWindowSchema.optional(),
  /** For the offices: the agent who filed it, who handles it on no later post. */
  agent: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  holder: actorSchema.extend({ since: instant, away: away.optional() }).optional(),
  deadline: runningDeadlineSchema.optional(),
  /** Working days to the end of the deadline or, of an overdue one, since; by the clock of the case. */
  remaining: z.strictObject({ isOverdue: z.boolean(), workingDays: z.number().int() }).optional(),
  rungs: z.array(rung).optional(),
  suspensions: z.array(z.strictObject({ from: daySchema, to: daySchema.optional() })),
  supplement: supplement.optional(),
  supplementsAsked: z.number().int(),
  unmetFindings: z.array(z.string()).optional(),
  proposal: z
    .strictObject({ by: doerSchema, outcome: z.enum(['approve', 'deny']), reasons: z.array(reason) })
    .optional(),
  extension: z
    .strictObject({
      state: z.enum(['requested', 'granted', 'refused']),
      by: doerSchema,
      reason: z.string(),
      article: z.string(),
    })
    .optional(),
  targets: z.array(
    z.strictObject({
      name: z.string(),
      state: z.enum(['pending', 'confirmed', 'excepted']),
      at: instant.optional(),
      evidence: z.string().optional(),
    }),
  ),
  attention: z.strictObject({ cause: z.string(), since: instant }).optional(),
  lastChange: z.strictObject({ type: z.string(), by: doerSchema, at: instant }).optional(),
});

/** A condition of the verification: the rule that asks it, and what the system answers by itself. */
export const verificationConditionSchema = z.strictObject({
  condition: z.string(),
  id: z.string(),
  text: z.string(),
  textEn: z.string(),
  article: z.string(),
  source: z.string(),
  trust: z.enum(['S', '2', 'A']),
  /** For the officer to confirm, and shown to the offices only; absent where the system cannot tell, and after the verification was decided on. */
  computed: z
    .strictObject({ met: z.boolean(), at: daySchema, text: z.string(), textEn: z.string() })
    .optional(),
});

export const oneCaseSchema = z.strictObject({
  case: caseSchema.extend({ workflowId: z.string(), runId: z.string() }),
  /** What the caller may do now. */
  allowedActions: z.array(z.enum(ACTION_NAMES)),
  /** The checklist of the verification in full; empty in cases from before there was one. */
  verification: z.array(verificationConditionSchema),
  record: recordSchema.optional(),
  /** For the applicant: shows the progress of the case on the public page to whom he gives it. */
  progressCode: z.string().optional(),
});

/** One way that an action may lead if it were taken now, with the deadline that would run then; none after an end. */
export const deadlineEffectSchema = z.strictObject({
  action: z.enum(ACTION_NAMES),
  status,
  deadline: legalDeadlineSchema.optional(),
});

/** A stored fact with what was computed for it. */
export const storedEventSchema = caseEventSchema.extend({
  derived: z
    .strictObject({
      policy: policy.optional(),
      deadline: legalDeadlineSchema.optional(),
      rungs: z.array(rung).optional(),
    })
    .optional(),
});

/** A fact in the words of a person: where it led, who did it, what runs since, how long it has taken. */
export const timelineEntrySchema = z.strictObject({
  seq: z.number().int(),
  type: z.enum(CASE_EVENT_TYPES),
  at: instant,
  recordedAt: instant,
  actor: doerSchema.pick({
    name: true,
    role: true,
    department: true,
    organisation: true,
    actingFor: true,
  }),
  status,
  data: z.record(z.string(), z.unknown()),
  deadline: legalDeadlineSchema.optional(),
  /** Since the application, suspended days left out, as the explanation counts them. */
  legalDays: z.number().int().optional(),
  /** All since the application, and since the fact before. */
  workingDays: z.number().int(),
  workingDaysSincePrevious: z.number().int(),
});

/** What an action led to. Sent again with the same key it is answered the same. */
export const actionResultSchema = z.strictObject({
  caseNo: z.string(),
  status,
  version: z.number().int(),
  seq: z.number().int(),
});

/** What became of an action that was answered with 202. */
export const actionSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['running', 'done', 'refused']),
  result: actionResultSchema.optional(),
  code: z.string().optional(),
  detail: z.string().optional(),
});
