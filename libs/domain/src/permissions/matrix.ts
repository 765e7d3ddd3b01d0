import { PERSON_ROLES, type PersonRole } from './actor.js';

/**
 * How far a permission goes (ASVS 8.2.2): `self` is the person's own account, `own` what belongs to the organisation that
 * he stands for, `named` the records that businesses have named to him until a day, `department` what lies with the unit
 * that he works in, `county` everything. The unit of somebody in the credit office is the county: it handles everybody's
 * cases.
 */
export type Reach = 'self' | 'own' | 'named' | 'department' | 'county';

type Grants = Readonly<Partial<Record<PersonRole, Reach>>>;

export interface PermissionRow {
  readonly zh: string;
  readonly en: string;
  /** `anybody` needs not even be signed in. A role that is not named has no right at all. */
  readonly to: Grants | 'anybody';
}

const businesses: Grants = { applicant: 'own' };
/** A business, and whom it lets act for some of its records. */
const applicants: Grants = { ...businesses, agent: 'named' };
const offices: Grants = {
  reviewer: 'department',
  'department-leader': 'department',
  'credit-office': 'county',
};
const overseers: Grants = { supervisor: 'county', auditor: 'county' };
const acting: Grants = {
  reviewer: 'self',
  'department-leader': 'self',
  'credit-office': 'self',
  supervisor: 'self',
};
const registry: Grants = { 'credit-office': 'county', administrator: 'county' };
const lawmakers: Grants = { 'credit-office': 'county', supervisor: 'county' };
const administrators: Grants = { administrator: 'county' };

const everybody = (reach: Reach): Grants => Object.fromEntries(PERSON_ROLES.map((role) => [role, reach]));
const row = (zh: string, en: string, ...grants: readonly Grants[]): PermissionRow => ({
  zh,
  en,
  to: Object.assign({}, ...grants) as Grants,
});
const open = (zh: string, en: string): PermissionRow => ({ zh, en, to: 'anybody' });

const ROWS = {
  'session.begin': open('登录', 'sign in'),
  'session.read': row('查看本人会话', 'see the own session', everybody('self')),
  'session.end': row('退出登录', 'sign out', everybody('self')),

  'account.read': row('查看本人账户', 'see the own account', everybody('self')),
  'account.write': row('管理本人账户', 'change what protects the own account', everybody('self')),
  'person.end-access': row('结束他人登录', "end a person's access", administrators),
  'person.bind-identity': row('绑定人员身份', 'bind an identity to a person', administrators),
  'person.identity.read': row(
    '查看人员绑定的身份',
    'see which identities a person has',
    overseers,
    administrators,
  ),
  'person.reset-second-factor': row('重置他人第二重验证', 'reset a lost second factor', administrators),
  'registration.begin': open('注册单位账号', 'register a business'),
  'registration.read': row('查看注册申请', 'see a registration', offices, overseers),
  'registration.decide': row('审核注册申请', 'decide on a registration', offices),
  'account.open': open('凭确认码开通账号', 'open the account that one was invited to'),
  'account.recover': open('找回密码', 'set a lost password anew'),
  'account.email': row('变更本人邮箱', 'change the own address', everybody('self')),
  'staff.read': row('查看人员', 'see who works for the county', overseers, administrators),
  'staff.change': row('邀请、调岗、停用人员', 'invite, move and end the access of people', administrators),
  // Whoever may act in a case may have an interest in it; that it has ceased is not for himself to say.
  'recusal.declare': row('申请回避', 'declare an interest', acting),
  'recusal.read': row('查看回避登记', 'see who keeps out of what', overseers),
  'recusal.order': row('决定和解除回避', 'order that somebody keeps out, or end it', {
    supervisor: 'county',
  }),
  // Whose absence somebody enters is the matter of `mayKeepAbsence`: his own, as a leader those of his department.
  'absence.keep': row('登记、变更和结束外出', 'enter, change and end absences', {
    reviewer: 'self',
    'credit-office': 'self',
    'department-leader': 'department',
    administrator: 'county',
  }),
  'absence.read': row(
    '查看外出与代办',
    'see who is away and who stands in',
    offices,
    overseers,
    administrators,
  ),
  'access-review.read': row('核查权限', 'review who may do what', overseers, administrators),

  'application.list': row('列出本单位申请', 'list the own applications', applicants),
  'application.write': row('起草修复申请', 'draft an application', applicants),
  'application.submit': row('提交修复申请', 'submit an application', applicants),
  'application.read': row('查看修复申请', 'see an application', applicants, offices, overseers),

  // A counter of the county: who stands at it is a business, whose application goes the same way as every other.
  'window.file': row('窗口代为提交', 'file for somebody present at the window', {
    'credit-office': 'county',
  }),

  // They say no more of a matter than its own page: whoever sees the one sees what it is about to send.
  'reminder.read': row('预览将发出的催办', 'see which reminders are about to go', offices, overseers),
  // A leader urges his own people, that of the credit office and a supervisor anybody; it is answered where it goes.
  'urge.issue': row('发出和撤回督办单', 'issue and withdraw urge letters', {
    'department-leader': 'department',
    supervisor: 'county',
  }),
  'urge.answer': row('答复督办单', 'answer an urge letter', offices),
  'urge.read': row('查看督办单', 'see urge letters', offices, overseers),
  // A leader sees how his own unit does; the numbers of all are for who answers for the county.
  'oversight.read': row(
    '查看督办总览',
    'see how the work of the county goes',
    { 'department-leader': 'department', 'credit-office': 'county' },
    overseers,
  ),
  // Without what failed in the words of the program: these are for who looks after the machines.
  'stuck.read': row('查看需要处理的事项', 'see what is stuck, and why', overseers, administrators),
  'stuck.retry': row(
    '立即重试',
    'have a failing step tried at once',
    { supervisor: 'county' },
    administrators,
  ),
  // Which of them somebody may have run is the matter of the duty's own table.
  'duty.read': row(
    '查看定期任务',
    'see the recurring duties',
    { 'credit-office': 'county' },
    overseers,
    administrators,
  ),
  'duty.run': row('立即执行定期任务', 'have a recurring duty run now', registry),
  'duty.pause': row('暂停和恢复定期任务', 'pause and resume a recurring duty', administrators),
  'spot-check.read': row('查看季度抽查', 'see the spot checks', { 'credit-office': 'county' }, overseers),
  // What exactly in bulk is the matter of the act: nobody does with many what he may not do with one.
  'stuck.bulk': row(
    '批量处理需要处理的事项',
    'act on many things that are stuck at once',
    { supervisor: 'county' },
    administrators,
  ),
  'case.read': row('查看案件', 'see a case', applicants, offices, overseers),
  // Which action in which state and by whom is the matter of the case's own table.
  'case.act': row('办理案件', 'act on a case', applicants, offices, { supervisor: 'county' }),
  'case.file.read': row('下载案件材料', 'download a proof of a case', applicants, offices, overseers),

  'publication.read': row('查看公示终止台账', 'see where publication has ended', offices, overseers),

  'file.upload': row('上传材料', 'upload a proof', applicants, offices),
  'file.read': row('下载本方材料', 'download an own file', applicants, offices, overseers),

  'record.read': row('查看失信记录', 'see a record', applicants, offices, overseers, administrators),
  'record.file.read': row('下载记录材料', 'download a proof of a record', applicants, offices, overseers),
  'record.import': row('导入处罚信息', 'import penalties', registry),
  'commitment.import': row('导入信用承诺', 'import commitments', registry),
  'commitment.read': row('查看信用承诺', 'see commitments', businesses, offices, overseers, administrators),
  // Which action in which status and by which side is the matter of the tracking's own table.
  'commitment.act': row('办理信用承诺履行事项', 'act on a commitment that is followed', businesses, offices),
  'commitment.file.read': row(
    '下载承诺履行材料',
    'download a proof of a commitment',
    businesses,
    offices,
    overseers,
  ),
  'commitment.coverage.read': row('查看承诺覆盖情况', 'see whom commitments cover', offices, overseers),
  // Who has not promised anything yet is asked to by any department; the register itself is public.
  'market-entity.read': row('查看经营主体', 'see the market entities', offices, overseers, administrators),
  'market-entity.import': row('导入经营主体', 'import the market entities', registry),
  'public.commitments': open('查询公开的信用承诺', 'look up public commitments'),

  'held-row.read': row('查看待补录行', 'see held rows', registry, overseers),
  'held-row.complete': row('补录待补行', 'complete a held row', registry),
  'held-row.dismiss': row('确认待补行不予入库', 'dismiss a held row', registry),
  'held-row.restore': row('恢复待补行', 'restore a dismissed row', registry),
  'held-row.settle': row('批量处理待补行', 'settle many held rows at once', registry),
  // The list is one for the county: which codes are confirmed decides what every department's import takes.
  'code.read': row('查看已确认代码', 'see the confirmed codes', offices, overseers, administrators),
  'code.confirm': row('确认试点代码', 'confirm a pilot code', { 'credit-office': 'county' }),
  'code.revoke': row('撤销代码确认', 'revoke a confirmed code', { 'credit-office': 'county' }),
  'classification.read': row(
    '查看待定类记录',
    'see records without class',
    offices,
    overseers,
    administrators,
  ),
  'classification.determine': row('认定失信类别', 'determine the class of a record', offices),
  // That who settles it is another person of the department that proposed it is the matter of the proposal itself.
  'record-change.read': row(
    '查看待双人确认的变更',
    'see what waits for a second person',
    offices,
    overseers,
    administrators,
  ),
  'record-change.settle': row('确认或退回记录变更', 'confirm or refuse a change of a record', offices),

  // Who of them stands right to the record is the matter of the record's own table.
  'obligation.evidence': row('提交履行凭证', 'show that a duty is fulfilled', applicants, offices),
  'obligation.verify': row('核实义务履行', 'verify a duty', offices),
  'obligation.waive': row('豁免义务', 'waive a duty', offices),
  'obligation.reopen': row('重新打开义务', 'reopen a duty', offices),

  // To read a value in full is an act of its own: audited, and told to whom it concerns.
  'personal-data.reveal': row('查看完整个人信息', 'see personal data in full', offices),
  'held-row.reveal': row('查看待补行完整内容', 'see a cell of a held row in full', {
    'credit-office': 'county',
  }),
  // What others rely on is not for its owner to change: whose request an office decides is the matter of the request.
  'correction.ask': row(
    '申请更正本人信息',
    'ask for a correction of what is held of oneself',
    everybody('self'),
  ),
  'correction.read': row('查看更正申请', 'see who asks for a correction', registry, overseers),
  'correction.decide': row('审核更正申请', 'decide on a correction', registry),
  'own-data.read': row('查阅复制本单位数据', 'see and export the own data', businesses),

  'hold.read': row('查看保全登记', 'see the legal holds', overseers, administrators),
  'hold.place': row('保全与解除保全', 'place and end legal holds', { supervisor: 'county' }, administrators),
  'retention.read': row(
    '查看到期数据和删除凭证',
    'see what is due and was deleted',
    overseers,
    administrators,
  ),
  'retention.propose': row('提出删除批次', 'propose a deletion', { supervisor: 'county' }, administrators),
  // That the one who proposed it is another is the matter of the deletion itself.
  'retention.approve': row('批准删除批次', 'approve a deletion', { supervisor: 'county' }),
  'retention.refuse': row('不予批准删除批次', 'refuse a deletion', { supervisor: 'county' }),

  // Only the business itself gives and takes back: who acts for it hands nothing on (转委托).
  'authorisation.give': row('授权代理人', 'authorise an agent', businesses),
  'authorisation.take-back': row('撤回代理授权', 'take an authorisation back', businesses),
  // He alone ends his own acting (辞去委托); what a business gave to others is none of his.
  'authorisation.give-up': row('辞去代理授权', 'give up an authorisation to act', { agent: 'named' }),
  'authorisation.read': row('查看代理授权', 'see authorisations of agents', applicants, overseers),
  'authorisation.acts.read': row('查看代理人所办事项', 'see what an agent did', businesses, overseers),

  'inbox.read': row('查看本人通知', 'read the own notices', everybody('self')),
  'department.read': row('查看部门', 'see the departments', everybody('county')),
  'people.read': row('查看经办人员', 'see officials', offices, overseers, administrators),

  // Notices go out in the name of the credit office, whoever decides.
  'notice.read': row('查看法定通知', 'see the statutory notices', { 'credit-office': 'county' }, overseers),
  'notice.serve': row('登记通知送达', 'record how a notice was served', { 'credit-office': 'county' }),

  'holiday.read': row('查看节假日安排', 'see the holiday notices', everybody('county')),
  'holiday.load': row('加载节假日通知', 'load a holiday notice', { supervisor: 'county' }, administrators),
  'policy.simulate': row('试算规则影响', 'simulate a policy', registry, { supervisor: 'county' }),
  // Who looks after the machines may prepare a rule; that it becomes law is for two offices. That the second person is
  // another than the first is the matter of the pack's own ledger.
  'policy.draft': row('提交规则草案', 'put a draft of a policy forward', registry),
  'policy.review': row('审核规则草案', 'review a draft of a policy', lawmakers),
  'policy.publish': row('公布规则包', 'publish a policy', lawmakers),

  'audit.read': row('查看审计记录', 'read the audit trail', { auditor: 'county' }),
  'audit.export': row('导出审计记录', 'export the audit trail', { auditor: 'county' }),
  'metrics.read': row('查看运行指标', 'read the metrics', overseers, administrators),

  'public.search': open('公开查询', 'search the public board'),
  'public.read': open('查看公示信息', 'see a published record'),
  'public.eligibility': open('试算修复条件', 'ask whether repair is possible'),
  'health.read': open('查看服务状态', 'see whether the service is up'),
  'api.describe': open('查看接口说明', 'read the description of the API'),
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof ROWS;

/**
 * The one matrix role × action × relation. Endpoints declare a row of it, the scope of every query follows from the row,
 * and the tests hold every route against it. A new kind of act is a new row here.
 */
export const PERMISSIONS: Readonly<Record<Permission, PermissionRow>> = ROWS;

export const PERMISSION_NAMES = Object.keys(ROWS) as readonly Permission[];
