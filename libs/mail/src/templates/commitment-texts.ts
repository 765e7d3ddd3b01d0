import { FULFILMENT_WORDS } from '@xinxiu/domain';
import { type AccountText, text } from './account-text.js';
import type { AccountMailData } from './account-mail-data.js';

const by = ({ due }: AccountMailData) => ({
  zh: due ? `，期限 ${due}` : '',
  en: due ? ` by ${due}` : '',
});
const whose = ({ organisationName: name = '' }: AccountMailData) => name;
const found = ({ fulfilment = '全部履行' }: AccountMailData) => FULFILMENT_WORDS[fulfilment];

/** Of a commitment that is followed to its end: to the business that promised, and to the department that accepted. */
export const COMMITMENT_TEXTS = {
  'commitment-evidence': (data) =>
    text(
      ['请提交信用承诺履行证明', `贵单位所作的下列信用承诺已到履行核查日，请提交履行证明${by(data).zh}。`],
      [
        'Please show that your commitment is fulfilled',
        `The commitment below has come to its day of follow-up. Please submit evidence of its fulfilment${by(data).en}.`,
      ],
    ),
  'commitment-verification': (data) =>
    text(
      ['信用承诺履行情况待核实', `${whose(data)}的信用承诺待核实履行情况${by(data).zh}。`],
      [
        'A commitment waits to be verified',
        `Whether ${whose(data)} has fulfilled its commitment is to be verified${by(data).en}.`,
      ],
    ),
  'commitment-kept': () =>
    text(
      ['信用承诺履行情况已核实', '经核实，贵单位所作的下列信用承诺目前未发现违诺情形，请继续履行。'],
      [
        'Your commitment was verified',
        'The commitment below was verified: nothing of it was found broken so far. Please go on keeping it.',
      ],
    ),
  'commitment-hearing': (data) =>
    text(
      [
        '请对信用承诺未履行情形陈述申辩',
        `经核实，贵单位所作的下列信用承诺有未履行的内容，见说明。贵单位可以陈述申辩并提交材料${by(data).zh}；逾期视为放弃。`,
      ],
      [
        'Please state your view on your commitment',
        `Something of the commitment below was found not to be fulfilled; see the note. You may state your view and bring proofs${by(data).en}; after that it is decided without.`,
      ],
    ),
  'commitment-decision': (data) =>
    text(
      ['信用承诺履行状态待认定', `${whose(data)}的信用承诺已听取意见，待认定履行状态${by(data).zh}。`],
      [
        'A commitment waits to be determined',
        `${whose(data)} has been heard; how far its commitment is fulfilled is to be determined${by(data).en}.`,
      ],
    ),
  'commitment-proposal': (data) =>
    text(
      [
        '信用承诺认定意见待确认',
        `${whose(data)}的信用承诺已有认定意见，请由另一人确认或者退回${by(data).zh}。`,
      ],
      [
        'A determination waits for a second person',
        `A determination on the commitment of ${whose(data)} is proposed; somebody else confirms or refuses it${by(data).en}.`,
      ],
    ),
  'commitment-determined': (data) =>
    text(
      ['信用承诺履行状态认定结果', `贵单位所作的下列信用承诺，履行状态认定为${found(data).zh}。`],
      ['Your commitment was determined', `The commitment below was determined: ${found(data).en}.`],
    ),
  'commitment-unreachable': (data) =>
    text(
      [
        '承诺人没有账号，请以其他方式告知',
        `${whose(data)}没有账号，系统无法送达关于下列信用承诺的通知，请以书面等其他方式告知${by(data).zh}。`,
      ],
      [
        'Whoever promised has no account',
        `${whose(data)} has no account, so nothing about the commitment below reached it. Please tell it on paper or in another way${by(data).en}.`,
      ],
    ),
  'commitment-reminder': (data) =>
    text(
      ['信用承诺办理提醒', `${whose(data)}的信用承诺待办理${by(data).zh}，请及时办理。`],
      ['Reminder: a commitment waits', `The commitment of ${whose(data)} waits for you${by(data).en}.`],
    ),
  'commitment-escalation': (data) =>
    text(
      ['信用承诺办理逾期督办', `${whose(data)}的信用承诺尚未办理${by(data).zh}，请督促。`],
      [
        'A commitment is overdue',
        `What was to be done about the commitment of ${whose(data)}${by(data).en} has not been done.`,
      ],
    ),
  'commitment-recomputed': (data) =>
    text(
      [
        '信用承诺办理期限已重新计算',
        `节假日安排公布后，${whose(data)}的信用承诺的办理期限已重新计算${by(data).zh}。`,
      ],
      [
        'The deadline of a commitment was counted again',
        `A holiday notice came out; what is to be done about the commitment of ${whose(data)} is now due${by(data).en}.`,
      ],
    ),
  'commitment-breached': (data) =>
    text(
      [
        '审批替代型信用承诺未履行',
        `${whose(data)}作出的审批替代型信用承诺，履行状态已认定为${found(data).zh}。涉及贵单位的审批，请依法处理。`,
      ],
      [
        'A promise that replaced your approval is broken',
        `${whose(data)} promised in place of an approval of your department; this was determined: ${found(data).en}. Please decide by law on the approval.`,
      ],
    ),
  'commitment-republished': ({ until }) =>
    text(
      [
        '违反修复承诺，记录恢复公示',
        `因贵单位未履行下列信用修复承诺，已修复的记录恢复公示${until ? `，至${until}止` : ''}。`,
      ],
      [
        'A repaired record is public again',
        `The commitment below was not fulfilled, so the record that was repaired on it is public again${until ? ` until ${until}` : ''}.`,
      ],
    ),
  'commitment-not-republished': (data) =>
    text(
      [
        '记录未能恢复公示，请查看',
        `${whose(data)}的信用修复承诺已认定未履行，但已修复的记录不能恢复公示，原因见该承诺的履行跟踪。`,
      ],
      [
        'A repaired record could not be made public again',
        `The commitment of ${whose(data)} was determined not to be fulfilled, but the record that was repaired on it cannot be public again. The commitment says why.`,
      ],
    ),
} as const satisfies Readonly<Record<string, AccountText>>;
