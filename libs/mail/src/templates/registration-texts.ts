import { type AccountText, hours, text } from './account-text.js';

/** Of a business that registers, and of the office that decides on it. */
export const REGISTRATION_TEXTS = {
  registration: (data) =>
    text(
      [
        '请确认邮箱以继续注册',
        `有人用本邮箱注册信用修复账号。请在${hours(data).zh}内用下面的确认码确认。如非本人操作，不必理会。`,
      ],
      [
        'Please confirm your address to register',
        `Somebody registers for credit repair with this address. Confirm it with the code below within ${hours(data).en}. If it was not you, do nothing.`,
      ],
    ),
  'registration-attempted': () =>
    text(
      [
        '有人以贵单位名义申请注册',
        '贵单位已有账号，仍有人以贵单位名义提交注册申请，正由信用办核验。如遗忘密码，请使用找回密码；如非本单位所为，请联系信用办。',
      ],
      [
        'Somebody registers in your organisation’s name',
        'Your organisation has an account, and somebody applied for another one. The credit office examines it. If you lost the password, recover it; if it was not you, tell the credit office.',
      ],
    ),
  'registration-received': ({ due }) =>
    text(
      ['注册申请已收到', `贵单位的注册申请已收到${due ? `，信用办将于 ${due} 前审核` : ''}。`],
      [
        'Your registration was received',
        `Your registration was received${due ? `; the credit office decides by ${due}` : ''}.`,
      ],
    ),
  'registration-task': ({ organisationName = '', due }) =>
    text(
      ['新的注册申请待审核', `${organisationName}申请注册，待审核${due ? `，期限 ${due}` : ''}。`],
      [
        'A registration waits for you',
        `${organisationName} applies for an account${due ? `; it is due ${due}` : ''}.`,
      ],
    ),
  'registration-recomputed': ({ organisationName = '', due }) =>
    text(
      [
        '注册审核期限已重新计算',
        `节假日安排公布后，${organisationName}注册申请的审核期限已重新计算${due ? `，现为 ${due}` : ''}。`,
      ],
      [
        'The deadline of a registration was counted again',
        `A holiday notice came out; the registration of ${organisationName} ${due ? `is now due ${due}` : 'was counted again'}.`,
      ],
    ),
  'registration-day-moved': ({ due = '' }) =>
    text(
      [
        '注册审核日期已变更',
        `节假日安排公布后，贵单位注册申请的审核期限已重新计算，信用办将于 ${due} 前审核；此前告知的日期不再适用。`,
      ],
      [
        'The day of the decision on your registration has moved',
        `A holiday notice came out, and the deadline was counted again: the credit office decides on your registration by ${due}. The day that you were told before no longer holds.`,
      ],
    ),
  'registration-reminder': ({ organisationName = '', due }) =>
    text(
      ['注册审核提醒', `${organisationName}的注册申请待审核${due ? `，期限 ${due}` : ''}，请及时办理。`],
      [
        'Reminder: a registration waits',
        `The registration of ${organisationName} waits for you${due ? `; it is due ${due}` : ''}.`,
      ],
    ),
  'registration-escalation': ({ organisationName = '', due }) =>
    text(
      [
        '注册审核逾期督办',
        `${organisationName}的注册申请${due ? `期限 ${due} 已过，` : ''}尚未审核，请督促。`,
      ],
      [
        'A registration is overdue',
        `The registration of ${organisationName} has not been decided${due ? `; it was due ${due}` : ''}.`,
      ],
    ),
  'registration-approved': () =>
    text(
      ['注册申请已通过', '贵单位的账号已开通，请用登录名和注册时设置的密码登录。'],
      [
        'Your registration was approved',
        'Your account is open. Sign in with the name below and the password that you chose.',
      ],
    ),
  'registration-refused': () =>
    text(
      ['注册申请未通过', '贵单位的注册申请未通过，理由如下。更正后可以重新注册。'],
      [
        'Your registration was refused',
        'Your registration was refused, for the reasons below. You may register again once they are met.',
      ],
    ),
} as const satisfies Readonly<Record<string, AccountText>>;
