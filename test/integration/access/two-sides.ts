import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  SYSTEM_ACTOR,
  type FactOf,
  type TrackingFact,
  beginRegistration,
  beginTracking,
  civilDate,
  foldTracking,
  realClock,
  shanghaiDate,
} from '@xinxiu/domain';
import { registrationFileOwner } from '@xinxiu/persistence';
import { commitmentRow, importCommitments } from '../../factories/commitments.js';
import type { County, Official } from '../../factories/county.js';
import { PDF, RepairJourney, expectStatus } from '../../factories/repair-journey.js';
import type { Door, Visitor } from '../api/door.js';
import { Uploading } from '../api/uploading.js';
import type { Thing } from './route-row.js';

/** A business with its determining department, the people of both, and one thing of each kind. */
export interface Side {
  readonly applicant: Visitor;
  /** Who acts for the business, for the record of its case. */
  readonly agent: Visitor;
  readonly reviewer: Visitor;
  readonly leader: Visitor;
  readonly things: Readonly<Record<Thing, string>>;
  /** Texts that belong to the side only: whoever hears one knows of it. */
  readonly marks: readonly string[];
  readonly journey: RepairJourney;
}

export async function openSide(door: Door, county: County): Promise<Side> {
  const unit = await county.unit();
  const journey = await RepairJourney.begin(county, { unit });
  const drafted = await RepairJourney.begin(county, { unit, clerk: journey.clerk });
  const draft = await drafted.draft();
  const application = await journey.draft();
  const { client } = journey.business;
  const { body } = await client.get<{ content: { files: { id: string }[] } }>(`/applications/${application}`);
  const { caseNo } = (await journey.send(application)).body;
  await journey.act(journey.clerk, caseNo, 'claim');
  const { body: facts } = await journey.clerk.client.get<{ items: { type: string; causationId: string }[] }>(
    `/cases/${caseNo}/events`,
  );
  const claimed = facts.items.find(({ type }) => type === 'case-claimed') ?? facts.items.at(-1);
  const applicant = await door.person('applicant', { organisation: journey.business.uscc });
  const uploaded = await door.upload('/v1/files', applicant, '凭证.pdf', PDF);
  const agent = await door.person('agent');
  const registered = await registrationOf(door, journey);
  const things: Record<Thing, string> = {
    draft,
    application,
    case: caseNo,
    action: `${caseNo}.${claimed?.causationId ?? ''}`,
    caseFile: body.content.files[0]?.id ?? '',
    record: journey.recordId,
    commitment: await commitmentOf(door, journey, String(uploaded.body['id'])),
    file: String(uploaded.body['id']),
    upload: await begun(door, applicant),
    notice: await noticeTo(journey),
    authorisation: await authorised(journey, agent),
    windowDraft: await atWindow(journey.clerk, drafted),
    correction: await correctionOf(door, applicant, String(uploaded.body['id'])),
    ...registered,
  };
  return {
    applicant,
    agent,
    reviewer: await door.person('reviewer', { department: unit.code }),
    leader: await door.person('department-leader', { department: unit.code }),
    things,
    marks: [
      ...new Set([
        ...Object.values(things),
        journey.business.uscc,
        journey.business.name,
        drafted.business.uscc,
      ]),
    ],
    journey,
  };
}

async function authorised({ business, recordId }: RepairJourney, agent: Visitor): Promise<string> {
  const until = shanghaiDate(Date.now());
  const body = { agent: agent.username, recordIds: [recordId], until };
  return (await expectStatus(business.client.post<{ id: string }>('/authorisations', body), 201)).body.id;
}

/** An upload of which nothing has come yet. @returns its id */
async function begun(door: Door, as: Visitor): Promise<string> {
  return String((await new Uploading(door, as).begin(PDF)).body['id']);
}

async function correctionOf(door: Door, as: Visitor, fileId: string): Promise<string> {
  const json = { field: 'name', value: '赵敏', reason: '登记有误', fileId };
  const { status, body } = await door.knock('POST', '/v1/account/corrections', { as, json });
  if (status !== 201) throw new Error(`The correction was not taken: ${JSON.stringify(body)}`);
  return String(body['id']);
}

/** What the business promised to the department of its case, followed to its evidence. @returns its id */
async function commitmentOf(
  { repositories }: Door,
  { business, clerk, unit }: RepairJourney,
  fileId: string,
): Promise<string> {
  await importCommitments(clerk, [commitmentRow(business, unit)]);
  const { body } = await business.client.get<{ items: { id: string }[] }>('/commitments');
  const commitmentId = body.items[0]?.id ?? '';
  const { uscc, name: promisorName } = business;
  const subject = {
    commitmentId,
    promisorName,
    uscc,
    department: unit.code,
    madeOn: civilDate('2026-04-10'),
  };
  const times = { at: new Date().toISOString(), recordedAt: new Date().toISOString(), by: SYSTEM_ACTOR };
  const started: FactOf<'tracking-started'> = {
    type: 'tracking-started',
    data: { followUpOn: '2027-04-10' },
    causationId: 'start',
    ...times,
  };
  const brought: TrackingFact = {
    type: 'evidence-submitted',
    data: { text: '已履行', fileIds: [fileId] },
    causationId: 'evidence',
    ...times,
  };
  const state = foldTracking(beginTracking(subject, started), brought);
  const clock = realClock(Date.now());
  await repositories.commitmentTracking.project({ state, facts: [started, brought], clock });
  return commitmentId;
}

/** What a clerk began for somebody of the business at the window. */
async function atWindow({ client }: Official, { business, recordId }: RepairJourney): Promise<string> {
  const person = { name: '赵明', document: 'resident-id' };
  const body = { uscc: business.uscc, recordId, person };
  return (await expectStatus(client.post<{ id: string }>('/window-applications', body), 201)).body.id;
}

/** A registration of the same business, as its workflow leaves it in the store: nobody decides on it here. */
async function registrationOf(
  { repositories }: Door,
  { business }: RepairJourney,
): Promise<{ registration: string; registrationProof: string }> {
  const { registrations, files, departments } = repositories;
  const [id, fileId] = [randomUUID(), randomUUID()];
  const at = new Date().toISOString();
  const { uscc, name: organisationName, email } = business;
  const subject = { uscc, organisationName, representative: '赵明' };
  const empty = { passwordHash: '', keyHash: '', createdAt: at, expiresAt: Date.now() + 60_000 };
  await registrations.create({ id, ...subject, email, locale: 'zh-CN', ...empty });
  await registrations.confirm(id);
  const proof = { id: fileId, name: '营业执照.pdf', type: 'application/pdf' };
  const stored = await files.put(Readable.from([PDF]), {
    ...proof,
    owner: registrationFileOwner(id),
    uploadedBy: id,
    at,
  });
  await registrations.addProof(id, { ...proof, size: stored.size, sha256: stored.sha256 }, 1);
  const fact = {
    type: 'registration-submitted',
    data: {},
    by: SYSTEM_ACTOR,
    at,
    recordedAt: at,
    causationId: 'submission',
  } as const;
  const creditOffice = (await departments.creditOffice())?.code ?? '';
  const state = beginRegistration({ registrationId: id, ...subject, creditOffice }, fact);
  await registrations.project(state, [fact], realClock(Date.now()));
  return { registration: id, registrationProof: fileId };
}

/** The notice of receipt, as soon as the worker has written it. */
async function noticeTo({ business }: RepairJourney): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const { body } = await business.client.get<{ items: { id: string }[] }>('/inbox');
    const [notice] = body.items;
    if (notice) return notice.id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The business was not told of its case.');
}

/** An id of the same form that nobody has. */
export function idOfNothing(thing: Thing): string {
  const caseNo = 'XF-2026-999998';
  if (thing === 'case') return caseNo;
  if (thing === 'action') return `${caseNo}.${'0'.repeat(64)}`;
  if (thing === 'notice') return `${caseNo}:${'0'.repeat(8)}`;
  return randomUUID();
}
