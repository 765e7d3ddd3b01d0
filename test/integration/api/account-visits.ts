import { randomUUID } from 'node:crypto';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { type County, freshUserName, freshUscc } from '../../factories/county.js';
import type { AnswerContract } from '../../harness/answer-contract.js';
import { codeOf } from '../../harness/authenticator.js';
import { identityServiceFor, visit } from '../../harness/identity-service.js';
import { mailedCode } from '../../harness/mailed-code.js';
import { startOwnApi } from '../../harness/own-process.js';
import { Door, PASSWORD, type Visitor } from './door.js';
import { Registrar } from './registering.js';

/** With a second factor, by a recovery code too, and what is told of sessions and tokens. */
export async function signingIn(door: Door): Promise<void> {
  const as = await door.person('auditor');
  const post = (path: string, json: object, who: typeof as | undefined = as) =>
    door.knock<{ secret: string; recoveryCodes: string[]; challenge: string }>('POST', path, {
      as: who,
      json,
    });
  const own = '/v1/account/second-factor';
  const { secret } = (await post(own, { password: PASSWORD })).body;
  const code = await codeOf(secret, -1);
  const { recoveryCodes } = (await post(`${own}/confirmation`, { code })).body;
  await door.knock('GET', own, { as });
  const credentials = { username: as.username, password: PASSWORD };
  const { challenge } = (await post('/v1/sessions', credentials, undefined)).body;
  await post('/v1/sessions/second-factor', { challenge, code: recoveryCodes[0] }, undefined);
  const wanted = await post('/v1/tokens', { ...credentials, name: 'second' }, undefined);
  await post(
    '/v1/tokens/second-factor',
    { challenge: wanted.body.challenge, code: recoveryCodes[1] },
    undefined,
  );
  type List = { items: { id: string; current: boolean }[] };
  const { body } = await door.knock<List>('GET', '/v1/account/sign-ins', { as });
  const other = body.items.find(({ current }) => !current)?.id ?? '';
  await door.knock('DELETE', `/v1/account/sign-ins/${other}`, { as });
  const renewed = await post(`${own}/recovery-codes`, { code: recoveryCodes[2] });
  await post(`${own}/removal`, { password: PASSWORD, code: renewed.body.recoveryCodes[0] });
  await door.knock('DELETE', '/v1/account/sign-ins', { as });
  await setUpWhileSigningIn(door);
  const admin = await door.person('administrator');
  const { id } = await door.person('auditor');
  const reason = '设备遗失';
  await door.repositories.secondFactors.propose(id, secret, Date.now());
  await post(`/v1/people/${id}/second-factor-reset`, { reason }, admin);
  await post(`/v1/people/${id}/sign-out`, { reason }, admin);
}

/** The way in of an official where one is required: here of somebody whose second factor is gone meanwhile. */
async function setUpWhileSigningIn(door: Door): Promise<void> {
  const { id, username } = await door.person('auditor');
  const { secondFactors } = door.repositories;
  await secondFactors.propose(id, 'A'.repeat(32), 1);
  await secondFactors.confirm(id, { secret: 'A'.repeat(32), since: 1 }, 1, 1);
  const { challenge } = (await door.signIn(username)).body;
  await secondFactors.remove(id);
  await door.knock('POST', '/v1/sign-ins/second-factor-setup', { json: { challenge } });
  await door.knock('GET', '/v1/sign-ins/terms');
}

/** People come, move, forget their password, change their address and leave. */
export async function accountsAndStaff(door: Door): Promise<void> {
  const as = await door.person('administrator');
  const post = (path: string, json: unknown = {}, by: Visitor | undefined = as) =>
    door.knock('POST', path, { as: by, json });
  const username = freshUserName();
  const email = `${username}@qinghe.example`;
  const { body } = await post('/v1/staff', { username, name: '钱进', email, role: 'auditor' });
  // Two that leave together come in any order, and only the newest code is good.
  await mailedCode(email, 'invitation');
  await post(`/v1/staff/${body['id']}/invitation`);
  const invitation = await mailedCode(email, 'invitation', 2);
  const password = '按接口说明回答的长口令 十一月';
  await door.knock('POST', '/v1/invitations/acceptance', { json: { code: invitation, password } });
  await door.knock('POST', '/v1/recoveries', { json: { username } });
  const code = await mailedCode(email, 'recovery');
  await door.knock('POST', '/v1/recoveries/completion', { json: { code, password } });
  const { body: issued } = await door.knock<{ token: string }>('POST', '/v1/tokens', {
    json: { username, password, name: 'test' },
  });
  const person = { ...as, token: issued.token };
  await post('/v1/account/email', { email: `x${email}`, password }, person);
  const confirmation = { code: await mailedCode(`x${email}`, 'email-change') };
  await post('/v1/account/email/confirmation', confirmation, person);
  await door.knock('GET', `/v1/staff/${String(body['id'])}`, { as });
  await post(`/v1/staff/${body['id']}/move`, { role: 'supervisor', reason: '轮岗' });
  await post(`/v1/staff/${body['id']}/leave`, { reason: '离岗' });
  const list = Buffer.from(`登录名,姓名,邮箱,角色\n${username},钱进,${email},局长`);
  await door.upload('/v1/staff/import?dryRun=true', as, 'people.csv', list, 'text/csv');
  for (const path of ['/v1/staff', '/v1/access-review', '/v1/access-review/csv']) {
    await door.knock('GET', path, { as });
  }
}

/** What officials keep out of: their own, the register, ordered and ended. */
export async function recusals(door: Door): Promise<void> {
  const [as, clerk] = await Promise.all([door.person('supervisor'), door.person('credit-office')]);
  const interest = { uscc: freshUscc(), ground: 'own-interest', text: '本人持有该单位股份' };
  await door.knock('POST', '/v1/account/recusals', { as: clerk, json: interest });
  await door.knock('GET', '/v1/account/recusals', { as: clerk });
  await door.knock('GET', '/v1/recusals', { as });
  const path = `/v1/people/${clerk.id}/recusals`;
  await door.knock('POST', path, { as, json: interest });
  await door.knock('POST', `${path}/end`, { as, json: { uscc: interest.uscc, reason: '已转让' } });
}

/** Somebody is away, for longer, and back. */
export async function absences(door: Door): Promise<void> {
  const { code: department } = await door.department();
  const as = await door.person('reviewer', { department });
  const today = shanghaiDate(Date.now());
  const json = { firstDay: today, lastDay: today, reason: '培训' };
  const { body } = await door.knock('POST', '/v1/absences', { as, json });
  const path = `/v1/absences/${String(body['id'])}`;
  await door.knock('POST', `${path}/change`, { as, json: { lastDay: addDays(today, 1) } });
  await door.knock('GET', '/v1/absences', { as });
  await door.knock('POST', `${path}/end`, { as, json: {} });
}

/** What is about to be sent is looked at. */
export async function foreseenReminders(door: Door): Promise<void> {
  const as = await door.person('supervisor');
  await door.knock('GET', '/v1/reminders/foreseen?ahead=3', { as });
  await door.knock('GET', '/v1/reminders/foreseen/export?format=csv', { as });
}

/** A case is urged; the letter is looked at, answered, and another one is withdrawn. */
export async function urgeLetters(door: Door, caseNo: string): Promise<void> {
  const [as, office] = [await door.person('supervisor'), await door.repositories.departments.creditOffice()];
  const leader = await door.person('department-leader', { department: office?.code ?? '' });
  const json = { caseNo, reason: '核实超期', demand: '说明原因和完成日期', workingDays: 2 };
  const issue = async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const { body } = await door.knock('POST', '/v1/urge-letters', { as, json, headers });
    return `/v1/urge-letters/${String(body['id'])}`;
  };
  const headers = { 'idempotency-key': randomUUID() };
  const path = await issue();
  await door.knock('GET', path, { as: leader });
  await door.knock('POST', `${path}/answer`, { as: leader, json: { text: '已安排核实。' }, headers });
  const other = await issue();
  await door.knock('POST', `${other}/withdrawal`, { as, json: { reason: '已口头答复。' }, headers });
  await door.knock('GET', '/v1/urge-letters', { as });
  await door.knock('GET', '/v1/urge-letters/export?format=csv', { as });
}

/** What is stuck is looked at. */
export async function whatIsStuck(door: Door): Promise<void> {
  const as = await door.person('administrator');
  await door.knock('GET', '/v1/stuck?over=true', { as });
  await door.knock('GET', '/v1/stuck/summary', { as });
  await door.knock('GET', '/v1/health/parts', { as });
  const json = { action: 'retry', reason: '服务已恢复', dryRun: true, filter: {} };
  await door.knock('POST', '/v1/stuck/bulk', { as, json, headers: { 'idempotency-key': randomUUID() } });
  await door.knock('GET', '/v1/stuck/bulk', { as });
}

/** How the work goes is looked at. */
export async function oversight(door: Door): Promise<void> {
  const as = await door.person('supervisor');
  await door.knock('GET', '/v1/oversight', { as });
  await door.knock('GET', '/v1/oversight/cases?of=left', { as });
}

/** The recurring duties are looked at, and one of them is run, paused and resumed. */
export async function duties(door: Door): Promise<void> {
  const as = await door.person('administrator');
  await door.knock('GET', '/v1/duties', { as });
  await door.knock('GET', '/v1/spot-checks', { as: await door.person('supervisor') });
  for (const act of ['run', 'pause', 'resume'])
    await door.knock('POST', `/v1/duties/propose-deletions/${act}`, {
      as,
      json: { reason: '核对数据' },
      headers: { 'idempotency-key': `visit-${act}-${as.id}` },
    });
}

/** A record is kept for a while, and what is due is looked at. */
export async function holds(door: Door, recordId: string): Promise<void> {
  const as = await door.person('supervisor');
  const json = { kind: 'record', subject: recordId, ground: 'inspection', reason: '审计抽查，暂不删除' };
  const { body } = await door.knock<{ number: string }>('POST', '/v1/holds', { as, json });
  await door.knock('GET', '/v1/holds', { as });
  await door.knock('POST', `/v1/holds/${body.number}/end`, { as, json: { reason: '抽查已结束' } });
  await door.knock('GET', '/v1/retention/due', { as });
}

/** What is held of a person: read, chosen, asked to be corrected, withdrawn and decided. */
export async function corrections(door: Door): Promise<void> {
  const [as, person] = [await door.person('administrator'), await door.person('auditor')];
  const post = (path: string, json: object, by = person) =>
    door.knock('POST', `/v1${path}`, { as: by, json });
  await door.knock('GET', '/v1/account/data', { as: person });
  await post('/account/language', { locale: 'en' });
  const wanted = { field: 'name', value: '钱静', reason: '登记有误' };
  const { body: first } = await post('/account/corrections', wanted);
  await post(`/account/corrections/${String(first['id'])}/withdrawal`, {});
  const { body } = await post('/account/corrections', wanted);
  const path = `/corrections/${String(body['id'])}`;
  await door.knock('GET', '/v1/account/corrections', { as: person });
  for (const read of ['/corrections', path]) await door.knock('GET', `/v1${read}`, { as });
  await post(`${path}/decision`, { outcome: 'refuse', reason: '与身份证明不符' }, as);
}

/** A business registers, and the credit office refuses it. */
export async function registrations(door: Door, county: County): Promise<void> {
  const registrar = new Registrar(door);
  const one = await registrar.submitted();
  const headers = { 'x-registration-key': one.key };
  await door.knock('GET', `/v1/registrations/${one.id}`, { headers });
  const other = await registrar.begun();
  await registrar.confirm(other);
  await registrar.drop(other, (await registrar.prove(other)).body['id']);
  const { client } = await county.clerk();
  await client.get('/registration-tasks');
  await client.get(`/registration-tasks/${one.id}`);
  const reasons = [{ code: 'PROOF_UNREADABLE', text: '营业执照不清晰' }];
  await client.post(`/registration-tasks/${one.id}/decision`, { outcome: 'refuse', reasons });
}

/** Against an api that knows a service; its answers are those of the same description. */
export async function byIdentityService(contract: AnswerContract): Promise<void> {
  const service = await identityServiceFor();
  const api = await startOwnApi(service.env);
  const at = await Door.open(contract, api.url);
  const [as, person, subject] = [await at.person('administrator'), await at.person('auditor'), randomUUID()];
  const [path, reason] = [`/v1/people/${person.id}/identities`, '本人到场核验'];
  await at.knock('GET', '/v1/identity-service');
  await at.knock('POST', path, { as, json: { subject, reason } });
  await at.knock('GET', path, { as });
  const begun = await at.knock<{ url: string }>('POST', '/v1/identity-service/sign-ins');
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const json = await visit(begun.body.url, subject);
  await at.knock('POST', '/v1/identity-service/sign-ins/completion', { json, headers: { cookie } });
  await at.knock('POST', `${path}/removal`, { as, json: { reason } });
  const username = freshUserName();
  const email = `${username}@qinghe.example`;
  await at.knock('POST', '/v1/staff', { as, json: { username, name: '钱进', email, role: 'auditor' } });
  const code = await mailedCode(email, 'invitation');
  await at.knock('POST', '/v1/identity-service/openings', { json: { code } });
  await at.close();
  await api.stop();
  service.stop();
}
