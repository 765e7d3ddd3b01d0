import { addDays, shanghaiDate } from '@xinxiu/domain';
import { type County, freshPilotCode } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { PDF, RepairJourney, penaltyRow } from '../../factories/repair-journey.js';

/** What people bring and decide of a record, and what is read of it. */
export async function recordActs(county: County): Promise<void> {
  const undecided = await RecordDossier.file(county, SUSPENDED);
  await undecided.unit.reviewer.client.get('/records/unclassified');
  const { reviewer, leader } = undecided.unit;
  const decision = { class: 'general', ground: GROUND };
  await undecided.act(reviewer, 'classification', decision);
  await reviewer.client.get('/records/proposed');
  await undecided.get('', reviewer);
  await undecided.act(leader, 'proposal/refusal', { reason: '请补充裁量依据' });
  await undecided.act(reviewer, 'classification', decision);
  await undecided.act(leader, 'proposal/confirmation', {});
  await undecided.act(undecided.clerk, 'field', { field: '食品', ground: GROUND });
  const dossier = await RecordDossier.file(county);
  const { business, unit } = dossier;
  const on = addDays(shanghaiDate(Date.now()), -20);
  const shown = { obligations: ['fine', 'correction'], fileIds: [await dossier.upload(business)], on };
  await dossier.act(business, 'obligations/evidence', shown);
  await dossier.act(unit.reviewer, 'obligations/verification', { obligations: ['fine'] });
  const fileId = await dossier.upload(unit.leader);
  const waiver = { obligations: ['correction'], fileId, ground: GROUND };
  await dossier.act(unit.leader, 'obligations/waiver', waiver);
  await dossier.act(unit.leader, 'obligations/reopening', { obligations: ['correction'], ground: GROUND });
  for (const one of [undecided, dossier])
    for (const part of ['/obligations', '/history', '/eligibility']) await one.get(part, one.unit.reviewer);
}

/** What is masked, seen in full for a reason, and told to whom it concerns. */
export async function personalData(county: County): Promise<void> {
  const journey = await RepairJourney.begin(county);
  const { business, unit, clerk } = journey;
  const caseNo = await journey.submit();
  const row = { ...penaltyRow(business, unit, 1_000), CF_FR_ZJHM: '42052619900101001X' };
  const rows = Buffer.from(JSON.stringify([row, { ...row, CF_JDRQ: '不详' }]));
  await clerk.client.upload('/records/import', 'p.json', rows, 'application/json');
  const reason = '核对法定代表人身份';
  type Items = { items: { id: string; partial: object }[] };
  const records = await business.client.get<Items>('/records');
  for (const { id } of records.body.items)
    await clerk.client.post(`/records/${id}/reveal`, { field: 'legalRepresentativeIdNo', reason });
  await clerk.client.post(`/cases/${caseNo}/reveal`, { field: 'contact.phone', reason });
  const held = await clerk.client.get<Items>('/held-rows?limit=200');
  for (const { id } of held.body.items)
    await clerk.client.post(`/held-rows/${id}/reveal`, { field: 'CF_FR_ZJHM', reason });
  await business.client.get('/own-data/disclosures');
}

/** A code is confirmed with its certificate, and not any more. */
export async function confirmedCodes(county: County): Promise<void> {
  const { client } = await county.clerk();
  const code = freshPilotCode();
  const { body } = await client.upload<{ id: string }>('/files', '执照.pdf', PDF, 'application/pdf');
  await client.post('/confirmed-codes', { code, fileId: body.id, ground: GROUND });
  for (const part of ['', `/${code}`]) await client.get(`/confirmed-codes${part}`);
  await client.post(`/confirmed-codes/${code}/revocation`, { reason: '证件有误' });
}
