import {
  type CaseExplanation,
  type DeadlineOutcome,
  EVENT_WORDS,
  type ExplainedDeadline,
  PARTIES,
  STATUS_WORDS,
  type Party,
  type PartyClock,
  type Step,
  explainDeadline,
} from '@xinxiu/domain';
import { sourceInEnglish } from '@xinxiu/policy';
import { languageOf, nameOf, say, sayWords } from '../output/language.js';
import { table } from '../output/output.js';
import { shanghaiTime } from './shanghai-time.js';

/** Deadlines with their proofs, then whose hand the case was in, then the three clocks. */
export function explanationText(found: CaseExplanation): string {
  const head = `${found.caseNo}  ${nameOf(found.status, STATUS_WORDS)}  ${shanghaiTime(found.from)} – ${shanghaiTime(found.to)}`;
  return [
    head,
    ...found.deadlines.map(deadlineText),
    spansText(found),
    clocksText(found),
    plansText(found),
  ].join('\n\n');
}

function deadlineText(deadline: ExplainedDeadline): string {
  const { step, party, rule, startEvent, suspensions, granted, used, outcome } = deadline;
  const zh = languageOf(process.env) === 'zh';
  const begun = EVENT_WORDS[startEvent.type];
  const [due = '', article = '', start = '', ...days] = explainDeadline(deadline, zh ? 'zh-CN' : 'en');
  const stood = suspensions.map(({ from, to }) => `${from}..${to}`).join(', ');
  return [
    `${stepName(step)} · ${partyName(party)} · ${outcomeName(outcome)}`,
    `  ${due}`,
    `  ${article}`,
    zh
      ? `  ${rule.text}（${rule.source}；${rule.trust}）`
      : `  ${rule.textEn} (${sourceInEnglish(rule.source)}; ${rule.trust})`,
    `  ${start} (${sayWords(begun)})`,
    ...(stood === '' ? [] : [`  ${say('停止计时', 'Suspended')}: ${stood}`]),
    `  ${say(`工作日 ${used}/${granted}`, `Working days ${used}/${granted}`)}`,
    ...days.map((day) => `    ${day}`),
  ].join('\n');
}

function spansText({ spans }: CaseExplanation): string {
  const head = [
    say('自', 'from'),
    say('至', 'to'),
    say('在谁手中', 'in whose hand'),
    say('环节', 'step'),
    say('法定工作日', 'legal days'),
    say('工作日', 'working days'),
    say('自然日', 'calendar days'),
  ];
  const rows = spans.map((span) => [
    shanghaiTime(span.from),
    shanghaiTime(span.to),
    partyName(span.party),
    stepName(span.step),
    String(span.legalDays),
    String(span.workingDays),
    String(span.calendarDays),
  ]);
  return table([head, ...rows]);
}

function clocksText({ clocks: { legal, target, waiting } }: CaseExplanation): string {
  const row = (name: string, { total, byParty }: PartyClock): string[] => [
    name,
    ...PARTIES.map((party) => String(byParty[party])),
    String(total),
  ];
  return table([
    [say('时钟', 'clock'), ...PARTIES.map(partyName), say('合计', 'total')],
    row(say('法定期限已用（工作日）', 'legal time used (working days)'), legal),
    row(say('内部目标（工作日）', 'internal target (working days)'), target),
    row(say('申请人实际等待（自然日）', 'real waiting (calendar days)'), waiting),
  ]);
}

function plansText({ clocks: { target } }: CaseExplanation): string {
  const head = [say('环节', 'step'), say('承担者', 'by'), say('目标', 'planned'), say('实际', 'used')];
  const rows = target.steps.map(({ step, party, planned, used }) => [
    stepName(step),
    partyName(party),
    String(planned),
    String(used),
  ]);
  return table([head, ...rows]);
}

const PARTY_NAMES: Readonly<Record<Party, readonly [zh: string, en: string]>> = {
  applicant: ['申请人', 'applicant'],
  'credit-office': ['信用办', 'credit office'],
  'determining-department': ['认定单位', 'determining department'],
  targets: ['公示渠道', 'targets'],
};

function partyName(party: Party): string {
  return say(...PARTY_NAMES[party]);
}

const STEP_NAMES: Readonly<Record<Step, readonly [zh: string, en: string]>> = {
  submitted: ['受理', 'acceptance'],
  'supplement-required': ['补正', 'supplement'],
  'under-verification': ['核实', 'verification'],
  'under-review': ['审核决定', 'decision'],
  'ending-publication': ['终止公示', 'ending publication'],
};

function stepName(step: Step): string {
  return say(...STEP_NAMES[step]);
}

const OUTCOME_NAMES: Readonly<Record<DeadlineOutcome, readonly [zh: string, en: string]>> = {
  kept: ['按期', 'kept'],
  missed: ['逾期办结', 'missed'],
  running: ['计时中', 'running'],
  overdue: ['已逾期', 'overdue'],
  replaced: ['已重新计算', 'counted again'],
};

function outcomeName(outcome: DeadlineOutcome): string {
  return say(...OUTCOME_NAMES[outcome]);
}
