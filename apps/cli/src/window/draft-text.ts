import { IDENTITY_DOCUMENT_WORDS } from '@xinxiu/domain';
import { shanghaiTime } from '../cases/shanghai-time.js';
import { nameOf, say } from '../output/language.js';
import { table } from '../output/output.js';

/** A clerk's draft as `GET /window-applications/{id}` tells it, as far as it is shown. */
export interface WindowDraft {
  readonly id: string;
  readonly recordId: string;
  readonly state: string;
  readonly version: number;
  readonly uscc: string;
  readonly applicantName: string;
  readonly updatedAt: string;
  readonly caseNo?: string;
  readonly window: {
    readonly person: { readonly name: string; readonly document: string };
    readonly clerk: { readonly name: string };
  };
  readonly content: {
    readonly contact?: { readonly name: string; readonly phone: string; readonly email: string };
    readonly files?: readonly { readonly id: string; readonly name: string }[];
    readonly fulfilledOn?: string;
    readonly commitment?: { readonly text: string };
  };
  readonly code?: MailedCode;
}

interface MailedCode {
  readonly sentTo: 'account' | 'contact';
  readonly address: string;
  readonly expiresAt: string;
  readonly triesLeft: number;
  readonly current: boolean;
  readonly mail: string;
}

const NOTHING = '—';

/** What stands in a draft and what is still to be said, line by line. */
export function draftText(draft: WindowDraft): string {
  const { id, state, caseNo, uscc, applicantName, recordId, window, content, code } = draft;
  const { contact, files = [], fulfilledOn = NOTHING, commitment } = content;
  const { person, clerk } = window;
  const lines = [
    [say('编号', 'id'), id],
    [say('状态', 'state'), caseNo ?? state],
    [say('单位', 'business'), `${applicantName} ${uscc}`],
    [say('记录', 'record'), recordId],
    [say('到场人员', 'person'), `${person.name} (${nameOf(person.document, IDENTITY_DOCUMENT_WORDS)})`],
    [say('窗口工作人员', 'clerk'), clerk.name],
    [say('联系人', 'contact'), contact ? `${contact.name} ${contact.phone} ${contact.email}` : NOTHING],
    [say('履行日期', 'fulfilled on'), fulfilledOn],
    [say('凭证', 'proofs'), files.map(({ name }) => name).join(' ') || NOTHING],
    [say('承诺', 'commitment'), commitment?.text.replace(/\s+/g, ' ') ?? NOTHING],
    [say('确认码', 'code'), code ? codeText(code) : NOTHING],
  ];
  return table(lines);
}

/** Where a code went, until when it is good, and whether it still is. */
export function codeText({ sentTo, address, expiresAt, triesLeft, current, mail }: MailedCode): string {
  const whose = sentTo === 'account' ? say('账号邮箱', 'account') : say('联系邮箱', 'contact');
  const until = shanghaiTime(expiresAt);
  const told = say(
    `已发往${whose} ${address}（邮件：${mail}），${until} 前有效，还可输错${triesLeft}次`,
    `to the ${whose} ${address} (mail: ${mail}), good until ${until}, ${triesLeft} wrong tries left`,
  );
  return current
    ? told
    : `${told}${say('；申请已变更，须重新发送', '; the draft has changed: mail another')}`;
}
