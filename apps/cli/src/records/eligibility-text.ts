import {
  type CaseState,
  type DeterminedClass,
  type Eligibility,
  type FieldAlternative,
  type LedgerEntry,
  type ProofLanguage,
  type TitleOf,
  type Words,
  type RecordPublication,
  END_REASON_WORDS,
  STATUS_WORDS,
  explainEligibility,
  idAsTitle,
  openedAgainWords,
  shanghaiDate,
  wordsIn,
} from '@xinxiu/domain';
import { Api } from '../api/api.js';
import { type TextOptions, textLanguage } from '../law/text-option.js';
import { output } from '../output/output.js';

/** An answer of `GET /records/{id}/eligibility`, as far as it is shown in words. */
export interface RecordAnswer extends Eligibility {
  /** What the packs that it names are called, by their ids. */
  readonly titles: Readonly<Record<string, Words>>;
  readonly publication: Pick<RecordPublication, 'state' | 'endReason'>;
  readonly openCase: Pick<CaseState, 'caseNo' | 'status'> | null;
  readonly classification: Pick<DeterminedClass, 'author' | 'at'> | null;
  readonly obligations: readonly Pick<LedgerEntry, 'kind' | 'sumYuan' | 'coveredYuan' | 'closedForFormer'>[];
  readonly assumptions: readonly {
    readonly text: Words;
    readonly article: string | null;
    readonly couldBe: readonly FieldAlternative[];
  }[];
}

export async function showEligibility(
  id: string,
  options: TextOptions & { readonly at?: string },
): Promise<void> {
  const query = options.at === undefined ? '' : `?at=${options.at}`;
  const answer = await (
    await Api.asCaller()
  ).get<RecordAnswer>(`/records/${encodeURIComponent(id)}/eligibility${query}`);
  const language = textLanguage(options);
  if (!language) return output.json(answer);
  for (const line of recordEligibilityText(answer, language)) output.text(line);
}

/** What became of it, all that is said of any record, then who decided on its class, what was assumed of it and what another field would lead to. */
export function recordEligibilityText(answer: RecordAnswer, language: ProofLanguage): string[] {
  const titleOf: TitleOf = (regime) => answer.titles[regime] ?? idAsTitle(regime);
  const says = (zh: string, en: string): string => wordsIn({ zh, en }, language);
  const assumed = answer.assumptions.flatMap(({ text, article, couldBe }) => {
    const cited = article === null ? '' : says(`（${article}）`, ` (${article})`);
    return [
      `${says('假定：', 'Assumed: ')}${wordsIn(text, language)}${cited}`,
      ...couldBe.map(({ field, regime, earliestApplication, publicationEnds }) => {
        const [opens, ends] = [earliestApplication ?? '—', publicationEnds ?? '—'];
        const rules = wordsIn(titleOf(regime), language);
        return says(
          `  领域为${field}的：规则 ${rules}，最早申请 ${opens}，公示止于 ${ends}`,
          `  In the field ${field}: rules ${rules}, earliest application ${opens}, publication ends ${ends}`,
        );
      }),
    ];
  });
  const { classification, publication } = answer;
  const decided = classification ? [decidedBy(classification, language)] : [];
  const again = answer.obligations.flatMap((one) => openedAgainWords(one) ?? []);
  return [
    ...ended(publication, language),
    ...inHand(answer.openCase, language),
    ...explainEligibility(answer, language, { isOver: publication.state === 'ended', titleOf }),
    ...again.map((one) => wordsIn(one, language)),
    ...decided,
    ...assumed,
  ];
}

function decidedBy({ author, at }: Pick<DeterminedClass, 'author' | 'at'>, language: ProofLanguage): string {
  const day = shanghaiDate(Date.parse(at));
  const zh = `类别认定：${author.name}，${day}`;
  return wordsIn({ zh, en: `Class decided by ${author.name} on ${day}` }, language);
}

function inHand(openCase: RecordAnswer['openCase'], language: ProofLanguage): string[] {
  if (openCase === null) return [];
  const { caseNo, status } = openCase;
  const { zh, en } = STATUS_WORDS[status];
  return [
    wordsIn(
      {
        zh: `已有在办案件：${caseNo}（${zh}）；办结前不能再次申请`,
        en: `A case is open: ${caseNo} (${en}); until it ends nobody can apply again`,
      },
      language,
    ),
  ];
}

function ended({ endReason }: RecordAnswer['publication'], language: ProofLanguage): string[] {
  if (endReason === undefined) return [];
  const { zh, en } = END_REASON_WORDS[endReason];
  return [wordsIn({ zh: `已停止公示：${zh}`, en: `No longer public: ${en}` }, language)];
}
