import { EVENT_WORDS, type LegalDeadline, NOTICE_WORDS, STATUS_WORDS } from '@xinxiu/domain';
import { nameOf, say } from '../output/language.js';
import { table } from '../output/output.js';
import { shanghaiTime } from './shanghai-time.js';

/** An entry of `GET /cases/{caseNo}/timeline`, as far as it is shown. */
export interface TimelineLine {
  readonly seq: number;
  /** Legal time, ISO. */
  readonly at: string;
  readonly type: string;
  readonly status: string;
  readonly actor: {
    readonly name: string;
    readonly organisation?: string;
    readonly actingFor?: { readonly name: string };
  };
  /** Of an application that a clerk filed: who was present. */
  readonly data?: { readonly window?: { readonly person: { readonly name: string } } };
  readonly deadline?: Pick<LegalDeadline, 'due' | 'article' | 'provisional'>;
  /** Working days since the application, without those on which the clock stood still. */
  readonly legalDays?: number;
}

/** A notice of the case with what became of its mail. Its id begins with that of the event that caused it. */
export interface NoticeLine {
  readonly id: string;
  readonly kind: string;
  readonly email: string;
  readonly state: string;
  readonly messageId: string;
}

/** The course of a case: legal time, fact, status, actor, legal days used, due day with its reason, mails. */
export function timelineText(
  lines: readonly TimelineLine[],
  events: readonly { readonly id: string; readonly seq: number }[],
  notices: readonly NoticeLine[],
): string {
  const head = [
    say('法定时间', 'legal time'),
    say('事项', 'what'),
    say('状态', 'status'),
    say('办理人', 'who'),
    say('已用法定工作日', 'legal days'),
    say('截止日', 'due'),
    say('邮件', 'mails'),
    say('截止依据', 'why due then'),
  ];
  const idOf = new Map(events.map(({ id, seq }) => [seq, id]));
  const rows = lines.map((line) => {
    const caused = notices.filter(({ id }) => id.startsWith(`${idOf.get(line.seq)}:`));
    const { deadline } = line;
    return [
      shanghaiTime(line.at),
      nameOf(line.type, EVENT_WORDS),
      nameOf(line.status, STATUS_WORDS),
      actorText(line),
      String(line.legalDays ?? ''),
      deadline === undefined ? '' : `${deadline.due}${deadline.provisional ? '?' : ''}`,
      mailsText(caused),
      deadline?.article ?? '',
    ];
  });
  return table([head, ...rows]);
}

/** `reminder ×2`, and the state of those that were not sent. */
function mailsText(notices: readonly NoticeLine[]): string {
  const counts = new Map<string, number>();
  for (const { kind, state } of notices) {
    const told = nameOf(kind, NOTICE_WORDS);
    const name = state === 'sent' ? told : `${told} (${state})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)).join(', ');
}

/**
 * An agent with the business that he acted for; a clerk with it and with who was present at the window; a substitute with
 * the absent holder.
 */
function actorText({ actor: { name, organisation, actingFor }, data }: TimelineLine): string {
  if (actingFor) return say(`${name}（代${actingFor.name}）`, `${name} (for ${actingFor.name})`);
  if (organisation === undefined) return name;
  const present = data?.window?.person.name;
  if (present === undefined) return say(`${name}（代${organisation}）`, `${name} (for ${organisation})`);
  return say(
    `${name}（窗口，代${organisation}，到场人员${present}）`,
    `${name} (at the window for ${organisation}, present: ${present})`,
  );
}
