import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRepositories } from '../repositories.js';
import { fieldKeys, rotated } from '../testing/field-keys.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';

const AT = '2026-05-06T02:00:00.000Z';
const MOBILE = '13812345678';
const keys = fieldKeys('k1');
const typed = (text: string) => ({ asked: 1, answers: [{ id: 'i1', text, fileIds: ['f-1'] }] });
let store: FreshStore;

beforeEach(async () => {
  store = await freshStore(keys);
  const { applications } = store.repositories;
  const draft = { id: 'a-1', recordId: 'r-1', uscc: '9142A', applicantName: '甲', createdBy: 'u-1' };
  await applications.create({ ...draft, createdAt: AT });
  const submission = {
    recordId: 'r-1',
    applicant: { uscc: '9142A', name: '甲' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    contact: { name: '赵明', phone: '1', email: 'a@b.cn' },
    locale: 'zh-CN' as const,
    submittedBy: { id: 'u-1', name: '赵明' },
  };
  await applications.markSubmitted('a-1', 'XF-1', submission, AT);
});
afterEach(() => store.drop());

const stored = async (): Promise<string> =>
  JSON.stringify(await store.database.connection.collection('applications').findOne({}));

async function closeAnew(repositories = store.repositories): Promise<void> {
  const { reencryption } = repositories;
  for await (const step of reencryption.run(1)) expect(step.left).toBe(0);
}

describe('what is typed in answer to a supplement', () => {
  it('is kept of each person by itself, the last in the place of what was before, closed in the store', async () => {
    const { answerDrafts } = store.repositories;
    await answerDrafts.keep('a-1', 'u-1', typed('请致电'));
    await answerDrafts.keep('a-1', 'u-1', typed(`请致电 ${MOBILE}`));
    await answerDrafts.keep('a-1', 'u-2', typed('代理人所写'));
    expect(await answerDrafts.find('a-1', 'u-1')).toEqual(typed(`请致电 ${MOBILE}`));
    expect(await answerDrafts.find('a-1', 'u-2')).toEqual(typed('代理人所写'));
    expect(await answerDrafts.find('a-1', 'u-3')).toBeUndefined();
    expect(await stored()).not.toContain(MOBILE);
  });

  it('is not kept at an application that nobody has submitted', async () => {
    const { answerDrafts } = store.repositories;
    await answerDrafts.keep('a-9', 'u-1', typed('无'));
    expect(await answerDrafts.find('a-9', 'u-1')).toBeUndefined();
  });

  it('is closed anew after a rotation of the keys, and reads as before', async () => {
    await store.repositories.answerDrafts.keep('a-1', 'u-1', typed(`请致电 ${MOBILE}`));
    const repositories = createRepositories(store.database, rotated(keys, 'k2'));
    await closeAnew(repositories);
    const text = await stored();
    expect(text).toContain('sealed:1:k2:');
    expect(text).not.toContain('sealed:1:k1:');
    expect(await repositories.answerDrafts.find('a-1', 'u-1')).toEqual(typed(`请致电 ${MOBILE}`));
  });

  it('is not lost to a rotation that read it a moment before', async () => {
    const { answerDrafts } = store.repositories;
    await answerDrafts.keep('a-1', 'u-1', typed(`先写 ${MOBILE}`));
    const applications = store.database.connection.collection('applications');
    const before = await applications.findOne({});
    const repositories = createRepositories(store.database, rotated(keys, 'k2'));
    await repositories.answerDrafts.keep('a-1', 'u-1', typed(`后写 ${MOBILE}`));
    // What a rotation writes holds for the version that it read.
    expect((await applications.findOne({}))?.['version']).toBe(Number(before?.['version']) + 1);
    await closeAnew(repositories);
    expect(await repositories.answerDrafts.find('a-1', 'u-1')).toEqual(typed(`后写 ${MOBILE}`));
  });
});
