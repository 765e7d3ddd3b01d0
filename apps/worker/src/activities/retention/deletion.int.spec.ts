import { createHash, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CaseState } from '@xinxiu/domain';
import { COUNTY, statementHash, statementText } from '@xinxiu/persistence';
import type { RepairApplication } from '@xinxiu/workflows';
import { endedCase as endedCaseIn, storedFile } from '../../testing/ended-case.js';
import { ENDED, LATER, SECRET, deletionScene } from '../../testing/deletion-scene.js';
import type { DeletionTurns } from '../../testing/deletion-turns.js';
import type { WorkerCounty } from '../../testing/worker-county.js';
import { type DeletionDeps, carryOutDeletion } from './carry-out-deletion.js';

jest.setTimeout(120_000);

/** Real instant on which the term still runs. */
const BEFORE = Date.parse('2031-05-07T02:00:00.000Z');
let county: WorkerCounty;
let turns: DeletionTurns;

beforeAll(async () => {
  ({ county, turns } = await deletionScene('ended'));
});
afterAll(() => county.drop());

const file = (id: string, owner: string, text: string) => storedFile(county, id, owner, text, ENDED);

const endedCase = (over: Partial<RepairApplication> = {}) => endedCaseIn(county, ENDED, SECRET, over);

async function stateOf(caseNo: string): Promise<CaseState | undefined> {
  return (await county.repositories.cases.find(COUNTY, caseNo))?.state;
}

const collection = (name: string) => county.database.connection.collection(name);

const propose = () => turns.propose();
const approve = () => turns.approve();
const carriedOut = (over?: Partial<DeletionDeps['repositories']>) => turns.carriedOut(over);
const certificateOf = (number: string) => turns.certificateOf(number);

describe('a deletion', () => {
  it('takes what is personal of an ended case, leaves its facts, and is certified', async () => {
    const { repositories } = county;
    // Somebody stood at the window for it: his name lies in the fact, the state, the draft and what was submitted.
    const person = { name: SECRET, document: 'resident-id' } as const;
    const filing = { person, confirmedAt: ENDED, codeSentTo: 'contact' } as const;
    const { caseNo, applicationId, files } = await endedCase({
      window: filing,
      submittedBy: { ...county.people.clerk, organisation: '91420526MA00000001' },
    });
    const window = { person, clerk: { id: 'u-clerk', name: '李洁' } };
    const draft = await collection('applications').updateOne(
      { _id: applicationId as never },
      { $set: { window } },
    );
    expect(draft.matchedCount).toBe(1);
    expect((await stateOf(caseNo))?.window?.person).toEqual(person);
    const before = await repositories.cases.events(caseNo);
    const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]));
    turns.now = BEFORE;
    expect(await propose()).toBeUndefined();
    turns.now = LATER;
    const number = await propose();
    const run = await repositories.deletionRuns.find(number ?? '');
    expect(run).toMatchObject({ state: 'proposed', version: 1, proposedBy: { id: 'system' } });
    expect(run?.items.map(({ data }) => data)).toEqual(['case-contents', 'case-history', 'case-notices']);
    // Proposed is not approved, however often it is carried out.
    await carriedOut();
    expect(JSON.stringify(await stateOf(caseNo))).toContain(SECRET);
    await approve();
    await carriedOut();

    const after = await repositories.cases.events(caseNo);
    expect(after.map(({ id, type, at, seq }) => [id, type, at, seq])).toEqual(
      before.map(({ id, type, at, seq }) => [id, type, at, seq]),
    );
    const left = [after, await stateOf(caseNo), await repositories.applications.find(COUNTY, applicationId)];
    expect(JSON.stringify(left)).not.toMatch(/赵明|13800000000|zhao@/);
    expect((await repositories.applications.find(COUNTY, applicationId))?.window?.clerk.name).toBe('李洁');
    expect(await repositories.notices.byCase(caseNo)).toEqual([]);
    for (const fileId of [...hashes.keys(), `history-${caseNo}`]) {
      expect(await repositories.files.find(COUNTY, fileId)).toBeUndefined();
      for (const part of ['files', 'chunks'] as const) {
        const key = part === 'files' ? '_id' : 'files_id';
        expect(await collection(`fileContents.${part}`).countDocuments({ [key]: fileId as never })).toBe(0);
      }
    }

    const certificate = await certificateOf(number ?? '');
    expect(certificate).toMatchObject({ kind: 'certificate', number, approvedBy: { id: 'u-sup' }, kept: [] });
    expect(certificate.rules.map(({ article }) => article)).toContain(
      '《中华人民共和国个人信息保护法》第十九条、第四十七条；期限由本县设定',
    );
    const parts = certificate.items.flatMap((item) => item.parts);
    for (const [id, sha256] of hashes) expect(parts).toContainEqual({ kind: 'file', id, sha256 });
    const history = createHash('sha256').update(`历史 ${caseNo}`).digest('hex');
    expect(parts).toContainEqual({ kind: 'file', id: `history-${caseNo}`, sha256: history });
    expect(JSON.stringify(certificate)).not.toMatch(/赵明|13800000000|@/);
    const signed = Buffer.from(certificate.signature, 'base64');
    expect(verify(null, Buffer.from(statementText(certificate)), turns.signer.publicKey, signed)).toBe(true);
    const link = await repositories.audit.chained(`deletion:${number}:certificate`);
    expect(link?.entry.content).toBe(statementHash(certificate));
    // It is done: nothing of the case is due again.
    expect(await propose()).toBeUndefined();
  });

  it('goes on wherever it was broken off, and certifies everything once', async () => {
    const { repositories } = county;
    const { caseNo } = await endedCase();
    const number = await propose();
    await approve();
    let broken = 0;
    for (let done = false; !done;) {
      const breaking = Object.assign(
        Object.create(repositories.deletionParts) as typeof repositories.deletionParts,
        {
          remove: async (...part: Parameters<typeof repositories.deletionParts.remove>) => {
            await repositories.deletionParts.remove(...part);
            broken += 1;
            throw new Error('The process ends here.');
          },
        },
      );
      done = await carriedOut({ deletionParts: breaking }).then(
        () => true,
        () => false,
      );
      if (broken > 200) throw new Error('It never comes to its end.');
    }
    const { items, kept } = await certificateOf(number ?? '');
    expect(items.flatMap(({ parts }) => parts)).toHaveLength(broken);
    expect([kept, new Set(items.map(({ id }) => id))]).toEqual([[], new Set([caseNo])]);
    expect(JSON.stringify(await repositories.cases.events(caseNo))).not.toContain(SECRET);
  });

  it('leaves what is held, also when the hold comes after the order; what changed since is left and told', async () => {
    const { repositories, people } = county;
    const placed = { by: people.supervisor, at: ENDED };
    const hold = (number: string, id: string) =>
      repositories.holds.place({
        number,
        on: { kind: 'case', id },
        ground: 'litigation',
        reason: '行政诉讼',
        placed,
      });
    const [held, late, edited] = [await endedCase(), await endedCase(), await endedCase()];
    await hold('BQ-1', held.caseNo);
    const number = await propose();
    const run = await repositories.deletionRuns.find(number ?? '');
    expect(new Set(run?.items.map(({ id }) => id))).toEqual(new Set([late.caseNo, edited.caseNo]));
    await approve();
    expect(await carryOutDeletion(turns.deps())).toBe('waiting');
    await hold('BQ-2', late.caseNo);
    const [comment] = (await repositories.cases.events(edited.caseNo)).filter(
      ({ type }) => type === 'comment-added',
    );
    await collection('caseEvents').updateOne(
      { _id: comment?.id as never },
      { $set: { 'event.at': '2020-01-01T00:00:00.000Z' } },
    );
    await repositories.audit.chainWaiting(turns.chaining, 1_000);
    await carriedOut();
    for (const { caseNo } of [held, late])
      expect(JSON.stringify(await repositories.cases.events(caseNo))).toContain(SECRET);
    const { items, kept } = await certificateOf(number ?? '');
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set([edited.caseNo]));
    expect(kept).toContainEqual({
      data: 'case-contents',
      id: edited.caseNo,
      part: { kind: 'fact', id: comment?.id },
      reason: 'changed',
    });
    expect(new Set(kept.filter(({ id }) => id === late.caseNo).map(({ reason }) => reason))).toEqual(
      new Set(['held']),
    );
    // Once the hold has ended its term goes on as if it had not been.
    await repositories.holds.end('BQ-1', placed, '终审');
    await repositories.holds.end('BQ-2', placed, '终审');
    const next = await propose();
    const again = (await repositories.deletionRuns.find(next ?? ''))?.items ?? [];
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([held.caseNo, late.caseNo, edited.caseNo]));
    await approve();
    await carriedOut();
  });

  it('keeps a file that another application still names, and takes it with the last that does', async () => {
    const { repositories, people } = county;
    const shared = await file('shared', people.applicant.organisation ?? '', '营业执照');
    const [one, other] = [await endedCase({ files: [shared] }), await endedCase({ files: [shared] })];
    const placed = { by: people.supervisor, at: ENDED };
    const on = { kind: 'case', id: other.caseNo } as const;
    await repositories.holds.place({ number: 'BQ-3', on, ground: 'inspection', reason: '审计', placed });
    await propose();
    const first = await approve();
    await carriedOut();
    expect((await certificateOf(first)).kept).toContainEqual(
      expect.objectContaining({ id: one.caseNo, part: { kind: 'file', id: 'shared' }, reason: 'shared' }),
    );
    expect(await repositories.files.find(COUNTY, 'shared')).toBeDefined();
    await repositories.holds.end('BQ-3', placed, '审计结束');
    await propose();
    await approve();
    await carriedOut();
    expect(await repositories.files.find(COUNTY, 'shared')).toBeUndefined();
  });

  it('takes drafts, refused registrations and mails about accounts with what belongs to them', async () => {
    const { repositories, people } = county;
    const uscc = people.applicant.organisation ?? '';
    const draft = { id: 'd-1', recordId: county.recordId, uscc, applicantName: '青禾', createdBy: 'u-app' };
    await repositories.applications.create({ ...draft, createdAt: ENDED });
    const proof = await file('draft-proof', uscc, '草稿凭证');
    await repositories.applications.save(COUNTY, 'd-1', 1, { files: [proof] }, ENDED);
    await file('registration-proof', 'registration:g-1', '身份证明');
    await collection('registrations').insertOne({
      _id: 'g-1' as never,
      uscc,
      standing: 'refused',
      representative: '钱某',
      email: 'q@x.cn',
      proofs: [],
      facts: [{ type: 'registration-refused', at: ENDED }],
    });
    const notice = {
      caseNo: '',
      eventId: 'g-1',
      kind: 'x',
      to: 'account',
      userId: '',
      recipientName: '钱某',
    } as const;
    const mail = { ...notice, email: 'q@x.cn', locale: 'zh-CN', statutory: false, template: 'x' } as const;
    const row = { ...mail, id: 'account:x:g-1:q@x.cn', templateVersion: 1, content: { uscc }, at: ENDED };
    await repositories.notices.insertMany([row], Date.parse(ENDED));
    const number = await propose();
    await approve();
    await carriedOut();
    const { items } = await certificateOf(number ?? '');
    expect(items.map(({ data, parts }) => [data, parts.map(({ kind }) => kind)])).toEqual([
      ['account-mails', ['notice']],
      ['drafts', ['draft', 'file']],
      ['refused-registrations', ['registration', 'file']],
    ]);
    expect(JSON.stringify(items)).not.toContain('@');
    expect(await repositories.applications.find(COUNTY, 'd-1')).toBeUndefined();
    expect(await repositories.registrations.find('g-1')).toBeUndefined();
    for (const id of ['draft-proof', 'registration-proof'])
      expect(await repositories.files.find(COUNTY, id)).toBeUndefined();
  });

  it('is not proposed while the record is published, another case on it is open, or the history is not archived', async () => {
    const { repositories, recordId } = county;
    const { caseNo } = await endedCase();
    const subject = () => repositories.retentionSubjects.find('case-contents', caseNo, turns.now);
    const cases = collection('cases');
    expect((await subject())?.blocks).toEqual([]);
    await collection('records').updateOne({ _id: recordId as never }, { $set: { public: 1 } });
    const clock = (await cases.findOne({ _id: caseNo as never }))?.['clock'] as object;
    await cases.insertOne({ _id: 'XF-open' as never, recordId, clock, open: 1 });
    await cases.updateOne({ _id: caseNo as never }, { $set: { archived: 0 } });
    expect((await subject())?.blocks).toEqual(['open-case', 'published', 'not-archived']);
    expect(await propose()).toBeUndefined();
    expect(
      (await repositories.retentionSubjects.find('case-contents', 'XF-open', turns.now))?.eventOn,
    ).toBeUndefined();
  });
});
