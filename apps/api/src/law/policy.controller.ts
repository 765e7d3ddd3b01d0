import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Actor, CaseState, RecordFact } from '@xinxiu/domain';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import {
  type PolicyPacks,
  type RecordSubject,
  type Subject,
  type SubjectLine,
  packDigests,
} from '@xinxiu/policy';
import type { Response } from 'express';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';
import { factsOf } from './record-law.js';

/** What somebody who prepares a change of the rules needs. */
@Controller('v1/policy')
export class PolicyController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
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

  private async *lines(records: number, cases: number): AsyncGenerator<SubjectLine> {
    const { packs, workingDays } = this.law;
    yield { kind: 'law', packs: packDigests(packs), table: workingDays.digest, records, cases };
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
    acts: facts.map(withoutPeople),
  };
}

function withoutPeople({ by: { role }, ...fact }: RecordFact): RecordFact {
  const by = { id: '', name: '', role };
  if ('ground' in fact) return { ...fact, by, ground: { text: '', article: '' } };
  const { note: _, ...rest } = fact;
  return { ...rest, by };
}

function caseSubject(state: CaseState): Subject {
  const { caseNo, status, determiningDepartment, creditOffice, submittedAt, enteredAt } = state;
  const { suspensions, extension, policy } = state;
  return {
    kind: 'case',
    caseNo,
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
