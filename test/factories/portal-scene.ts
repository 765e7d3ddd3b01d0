import { randomUUID } from 'node:crypto';
import type { PersonRole } from '@xinxiu/domain';
import { mailedCode } from '../harness/mailed-code.js';
import { commitmentRow, entityRow, importCommitments, importEntities } from './commitments.js';
import { type County, type Official, PASSWORD, freshUscc } from './county.js';
import { PDF, RepairJourney, expectStatus } from './repair-journey.js';

/** Who opens a page of the portal. */
export type Who = Exclude<PersonRole, 'applicant'> | 'applicant' | 'drafting';

/** A county in which every page of the portal has something to show. */
export interface PortalScene {
  /** Names to sign in with. */
  readonly usernames: Readonly<Record<Who, string>>;
  /** A case that is decided on, and the record that it is of. */
  readonly caseNo: string;
  readonly recordId: string;
  /** Something is missing in it. */
  readonly supplementNo: string;
  readonly draftId: string;
  readonly registrationId: string;
  readonly staffId: string;
  readonly commitmentId: string;
  readonly urgeLetterId: string;
}

/** Plays the people until there is one of everything. */
export async function portalScene(county: County): Promise<PortalScene> {
  const journey = await RepairJourney.begin(county);
  const { unit, clerk } = journey;
  const caseNo = await journey.submit();
  for (const { send } of journey.steps(caseNo).slice(0, 5)) await expectStatus(send(randomUUID()), 200);
  const missing = await RepairJourney.begin(county, { unit, clerk });
  const drafting = await RepairJourney.begin(county, { unit, clerk, duties: 'open' });
  const [agent, supervisor, auditor, administrator] = await Promise.all([
    county.staff('agent'),
    county.staff('supervisor'),
    county.staff('auditor'),
    county.staff('administrator'),
  ]);
  return {
    usernames: {
      applicant: missing.business.username,
      drafting: drafting.business.username,
      agent: agent.username,
      'credit-office': clerk.username,
      reviewer: unit.reviewer.username,
      'department-leader': unit.leader.username,
      supervisor: supervisor.username,
      auditor: auditor.username,
      administrator: administrator.username,
    },
    caseNo,
    recordId: missing.recordId,
    supplementNo: await askedForMore(missing),
    draftId: await drafting.draft(),
    registrationId: await registered(county),
    staffId: unit.reviewer.id,
    commitmentId: await promised(missing),
    urgeLetterId: await urged(supervisor, caseNo),
  };
}

/** @returns id of a commitment of the business */
async function promised({ business, clerk, unit }: RepairJourney): Promise<string> {
  await importCommitments(clerk, [commitmentRow(business, unit)]);
  await importEntities(clerk, [
    entityRow(business),
    entityRow({ name: '青禾新开食品店', uscc: freshUscc() }),
  ]);
  const { body } = await business.client.get<{ items: { id: string }[] }>('/commitments');
  return body.items[0]?.id ?? '';
}

async function askedForMore(journey: RepairJourney): Promise<string> {
  const caseNo = await journey.submit();
  await expectStatus(journey.act(journey.clerk, caseNo, 'claim'), 200);
  const items = [{ id: 'i1', text: '请补充加盖公章的整改报告' }];
  await expectStatus(journey.act(journey.clerk, caseNo, 'requestSupplement', { items }), 200);
  return caseNo;
}

/** A business that asks for an account and waits for the credit office. @returns id of its registration */
async function registered(county: County): Promise<string> {
  const { anonymous } = county;
  const uscc = freshUscc();
  const email = `${uscc.toLowerCase()}@qinghe.example`;
  const form = {
    uscc,
    organisationName: '青禾新丰食品有限公司',
    representative: '赵明',
    email,
    password: PASSWORD,
  };
  const begun = anonymous.post<{ id: string; key: string }>('/registrations', form);
  const { id, key } = (await expectStatus(begun, 201)).body;
  const own = anonymous.with({ 'x-registration-key': key });
  const path = `/registrations/${id}`;
  const code = await mailedCode(email, 'registration');
  await expectStatus(own.post(`${path}/confirmation`, { code }), 200);
  await expectStatus(own.upload(`${path}/proofs`, '营业执照.pdf', PDF, 'application/pdf'), 201);
  await expectStatus(own.post(`${path}/submission`, {}), 201);
  return id;
}

async function urged({ client }: Official, caseNo: string): Promise<string> {
  const wanted = { caseNo, reason: '审核超过内部目标', demand: '说明原因和完成日期', workingDays: 2 };
  const { body } = await expectStatus(
    client.post<{ id: string }>('/urge-letters', wanted, randomUUID()),
    201,
  );
  return body.id;
}
