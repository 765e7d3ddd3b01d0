import { type Words, words } from '../words.js';

/** Places where a record was published, by the name in the installation's settings (`XINXIU_TARGETS`). */
const TARGET_WORDS: Readonly<Record<string, Words>> = {
  'county-board': words('县公示栏', 'County board'),
  'file-drop': words('上级平台交换文件', 'File for the platform above'),
};

/** A county names others in its settings, and they are shown by that name. */
export const targetWords = (name: string): Words => TARGET_WORDS[name] ?? words(name, name);

const SILENCE = 'TARGET_UNCONFIRMED';

/** What one place says of a record that it has not ended. */
export interface SilentTarget {
  readonly target: string;
  readonly evidence: string;
}

/** The cause for which a case asks for attention when places do not confirm. */
export const targetSilence = (open: readonly SilentTarget[]): string =>
  `${SILENCE}: ${open.map(({ target, evidence }) => `${target} (${evidence})`).join('; ')}`;

/** Whether a case asks for attention because places do not confirm. */
export const isTargetSilence = (cause: string): boolean => cause.startsWith(SILENCE);

/** What a place of publication says of a record that it has not ended, as the worker writes it down, and what that means. */
const FAULTS: readonly (readonly [RegExp, (found: RegExpExecArray) => Words])[] = [
  [
    /^no acknowledgement of /,
    () => words('对方尚未回执', 'The other side has not acknowledged the file yet'),
  ],
  [
    /^rejected at \S+: (.*)$/s,
    ([, why = '']) => words(`对方拒收：${why}`, `The other side has rejected the file: ${why}`),
  ],
  [
    /^the acknowledgement /,
    () => words('对方回执与所发文件不符', 'The acknowledgement does not fit the file that was sent'),
  ],
  [/ answered 200$/, () => words('公示页面仍能查到该记录', 'The record is still found on the public page')],
  [
    / answered (\d+)$/,
    ([, status = '']) =>
      words(
        `公示页面无法正常查看（应答 ${status}）`,
        `The public page cannot be read (it answers ${status})`,
      ),
  ],
  [
    /^TARGET_UNKNOWN/,
    () => words('系统设置中没有该渠道', 'The settings of the installation do not name this place'),
  ],
  [/ is not in the store\.$/, () => words('平台中没有该记录', 'The platform has no such record')],
  [/^TimeoutError|timed? ?out/i, () => words('对方没有应答，查看超时', 'No answer came in time')],
  [/fetch failed|ECONN|ENOTFOUND/, () => words('无法连接对方', 'The other side cannot be reached')],
  [/EACCES|ENOSPC|EROFS/, () => words('无法写入交换目录', 'The exchange folder cannot be written')],
];

/** What proves that a record has ended at a place of publication, as the worker writes it down, and what that means. */
const PROOFS: typeof FAULTS = [
  [/ answered 404$/, () => words('公示页面已查不到该记录', 'The record is not on the public page any more')],
  [
    /^accepted at \S+, sha256 /,
    () => words('对方已回执接收所发文件', 'The other side has acknowledged the file that was sent'),
  ],
];

/** In words; what is not known is told as it came. */
export const targetFaultWords = (evidence: string): Words => meaningOf(evidence, FAULTS);

/** In words; what is not known is told as it came. */
export const targetProofWords = (evidence: string): Words => meaningOf(evidence, PROOFS);

function meaningOf(evidence: string, known: typeof FAULTS): Words {
  for (const [pattern, say] of known) {
    const found = pattern.exec(evidence);
    if (found) return say(found);
  }
  return words(evidence, evidence);
}
