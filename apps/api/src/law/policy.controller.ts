import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  policyPublicationSchema,
  policyStepSchema,
  signedPublicationSchema,
  signedStepSchema,
} from '@xinxiu/contracts';
import type { Actor, CaseState, PartialPenalty, RecordFact } from '@xinxiu/domain';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import {
  type PolicyPacks,
  type RecordSubject,
  type SignedEntry,
  type Subject,
  type SubjectLine,
  factsOf,
  packDigests,
} from '@xinxiu/policy';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { ZodBody } from '../http/zod.pipe.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';
import { SignPolicyStep } from './sign-policy-step.js';

type Step = z.output<typeof policyStepSchema>;
type Publication = z.output<typeof policyPublicationSchema>;

const OF_DRAFTS = ['PACK_INVALID', 'NOT_A_DRAFT', 'WARNINGS_NOT_ACCEPTED'] as const;

/** What somebody who prepares a change of the rules needs, and the signatures of those who answer for it. */
@Controller('v1/policy')
export class PolicyController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SignPolicyStep) private readonly steps: SignPolicyStep,
  ) {}

  @Get('subjects')
  @Endpoint({
    permission: 'policy.simulate',
    summary:
      'What rules apply to, for "xinxiu policy simulate": the law in force, every record and open case without names, as JSON lines',
    returns: 'text',
  })
  async subjects(@Me() actor: Actor, @Res() response: Response): Promise<void> {
    const [records, cases] = await Promise.all([
      this.repositories.records.count(),
      this.repositories.cases.countOpen(),
    ]);
    await this.audit.done(actor, 'policy-subjects', 'county', { records, cases });
    response.set({ 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
    await pipeline(Readable.from(jsonLines(this.lines(records, cases))), response);
  }

  @Post('drafts')
  @HttpCode(200)
  @Endpoint({
    permission: 'policy.draft',
    returns: signedStepSchema,
    summary:
      'Put a draft of a pack forward: it is checked beside the law, and the line for its ledger is signed for whoever is signed in',
    once: true,
    problems: [...OF_DRAFTS, 'ALREADY_PUBLISHED', 'LEDGER_INVALID'],
  })
  draft(@ZodBody(policyStepSchema) step: Step, @Me() actor: Actor): Promise<SignedEntry> {
    return this.steps.signDraft('drafted', step, actor);
  }

  @Post('reviews')
  @HttpCode(200)
  @Endpoint({
    permission: 'policy.review',
    returns: signedStepSchema,
    summary:
      'Review a draft of a pack as another person than its drafter: checked beside the law, the signed line for its ledger',
    once: true,
    problems: [
      ...OF_DRAFTS,
      'ALREADY_PUBLISHED',
      'NOT_DRAFTED',
      'DRAFT_CHANGED',
      'SAME_PERSON',
      'LEDGER_INVALID',
    ],
  })
  review(@ZodBody(policyStepSchema) step: Step, @Me() actor: Actor): Promise<SignedEntry> {
    return this.steps.signDraft('reviewed', step, actor);
  }

  @Post('publications')
  @HttpCode(200)
  @Endpoint({
    permission: 'policy.publish',
    returns: signedPublicationSchema,
    summary: 'Publish a reviewed draft of a pack from a day on: the signed line for its ledger',
    once: true,
    problems: ['ALREADY_PUBLISHED', 'NOT_REVIEWED', 'DRAFT_CHANGED', 'EFFECTIVE_IN_PAST', 'LEDGER_INVALID'],
  })
  publish(
    @ZodBody(policyPublicationSchema) { before, ...step }: Publication,
    @Me() actor: Actor,
  ): Promise<SignedEntry> {
    return this.steps.sign({ event: 'published', ...step }, before, actor);
  }

  private async *lines(records: number, cases: number): AsyncGenerator<SubjectLine> {
    const { packs, workingDays } = this.law;
    await workingDays.refresh();
    const notices = await this.repositories.holidays.inForce();
    const loaded = notices.map(({ year, papers, days }) => ({ year, papers, days }));
    const table = workingDays.digest;
    yield { kind: 'law', packs: packDigests(packs), table, loaded, records, cases };
    for await (const record of this.repositories.records.each()) yield recordSubject(record, packs);
    for await (const state of this.repositories.cases.eachOpen()) yield caseSubject(state);
    yield { kind: 'end' };
  }
}

async function* jsonLines(lines: AsyncIterable<SubjectLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

function recordSubject(record: PenaltyRecord, packs: PolicyPacks): Subject {
  const { id, department, publication } = record;
  const ended = publication.state === 'ended';
  const { classification, ...facts } = factsOf(record, packs);
  // The ground is prose, and prose may name people.
  const decided = classification && { classification: { class: classification.class, ground: '' } };
  return { kind: 'record', id, department, ended, facts: { ...facts, ...decided }, source: sourceOf(record) };
}

/** What the rules on records are asked with. Who acted and why is nobody's business here. */
function sourceOf({ penalty, facts }: PenaltyRecord): RecordSubject['source'] {
  const { penaltyKinds, fineYuan, confiscatedYuan, subjectKind, decisionDate, basis, authority, field } =
    penalty;
  return {
    penalty: {
      penaltyKinds,
      decisionDate,
      authority,
      ...(fineYuan !== undefined && { fineYuan }),
      ...(confiscatedYuan !== undefined && { confiscatedYuan }),
      ...(subjectKind !== undefined && { subjectKind }),
      ...(basis !== undefined && { basis }),
      ...(field !== undefined && { field }),
    },
    acts: facts.flatMap(withoutPeople),
  };
}

function withoutPeople({ by: { role }, proposedBy: _first, ...fact }: RecordFact): RecordFact[] {
  const by = { id: '', name: '', role };
  // What was only proposed changes nothing, and is prose.
  if (fact.type === 'change-proposed' || fact.type === 'change-refused' || fact.type === 'change-voided')
    return [];
  const ground = { text: '', article: '' };
  if (fact.type === 'penalty-corrected') {
    const { before, after, ...rest } = fact;
    return [{ ...rest, by, ground, before: sumsOf(before), after: sumsOf(after) }];
  }
  if ('ground' in fact) return [{ ...fact, by, ground }];
  const { note: _, ...rest } = fact;
  return [{ ...rest, by }];
}

/** Of a correction what the duties hang on; other values may be names. */
function sumsOf({ fineYuan, confiscatedYuan }: PartialPenalty): PartialPenalty {
  return {
    ...(fineYuan !== undefined && { fineYuan }),
    ...(confiscatedYuan !== undefined && { confiscatedYuan }),
  };
}

function caseSubject(state: CaseState): Subject {
  const { caseNo, recordId, status, determiningDepartment, creditOffice, submittedAt, enteredAt } = state;
  const { suspensions, extension, policy } = state;
  return {
    kind: 'case',
    caseNo,
    recordId,
    status,
    determiningDepartment,
    creditOffice,
    submittedAt,
    enteredAt,
    suspensions,
    ...(extension && { extension }),
    ...(policy && { policy }),
  };
}
