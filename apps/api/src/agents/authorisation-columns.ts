import { TRAIL_OUTCOME_WORDS, trailWords, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { AgentActView, AuthorisationView } from './authorisation-view.js';

const STATE_WORDS = {
  ahead: words('未开始', 'begins later'),
  live: words('有效', 'in force'),
  ended: words('已到期', 'ended'),
  'taken-back': words('已撤回', 'taken back'),
  'given-up': words('已辞去', 'given up'),
} as const;

/** Of an authorisation: who acts for whom, for how many records, until when. */
export const AUTHORISATION_COLUMNS: readonly Column<AuthorisationView>[] = [
  { head: words('单位', 'Business'), cell: ({ business }) => business.name },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ business }) => business.uscc },
  { head: words('代理人', 'Agent'), cell: ({ agent }) => agent.name },
  { head: words('代理人用户名', 'User name of the agent'), cell: ({ agent }) => agent.username },
  { head: words('状态', 'State'), cell: ({ state }, say) => say.of(STATE_WORDS[state]) },
  { head: words('记录数', 'Records'), cell: ({ recordIds }) => recordIds.length },
  { head: words('首日', 'First day'), cell: ({ from }) => from },
  { head: words('末日', 'Last day'), cell: ({ until }) => until },
  { head: words('授权时间', 'Given'), cell: ({ givenAt }, say) => say.instant(givenAt) },
  { head: words('结束时间', 'Ended'), cell: ({ takenBack }, say) => say.instant(takenBack?.at) },
  { head: words('结束理由', 'Why it ended'), cell: ({ takenBack }) => takenBack?.reason },
];

/** Of what an agent did or tried. */
export const AGENT_ACT_COLUMNS: readonly Column<AgentActView>[] = [
  { head: words('时间', 'Time'), cell: ({ at }, say) => say.instant(at) },
  { head: words('代理人', 'Agent'), cell: ({ agent }) => agent.name },
  { head: words('事项', 'Act'), cell: ({ action }, say) => say.of(trailWords(action)) ?? action },
  { head: words('对象', 'On'), cell: ({ subject }) => subject },
  { head: words('结果', 'Outcome'), cell: ({ outcome }, say) => say.of(TRAIL_OUTCOME_WORDS[outcome]) },
];
