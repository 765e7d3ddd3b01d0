import { PENALTY_KINDS, PENALTY_KIND_WORDS, RECORD_KINDS, RECORD_KIND_WORDS, words } from '@xinxiu/domain';
import type { View } from '../frame/view.js';
import { CHECK, FIELD_NAMES } from './check.texts.js';
import type { CheckFaults, Typed } from './check-form.js';
import { type Choice, Choices, DayField, Select, SumField } from './fields.js';

interface CheckFormProps {
  readonly view: View;
  readonly typed: Typed;
  readonly fields: readonly string[];
  readonly faults: CheckFaults;
}

const KINDS: readonly Choice[] = RECORD_KINDS.map((value) => ({ value, label: RECORD_KIND_WORDS[value] }));
const PENALTIES: readonly Choice[] = PENALTY_KINDS.map((value) => ({
  value,
  label: PENALTY_KIND_WORDS[value],
}));
const YES_NO: readonly Choice[] = [
  { value: 'yes', label: CHECK.yes },
  { value: 'no', label: CHECK.no },
];
const YES_NO_UNKNOWN: readonly Choice[] = [...YES_NO, { value: '', label: CHECK.unknown }];

export function CheckForm({ view, typed, fields, faults }: CheckFormProps) {
  const { language, chosen } = view;
  const field = <N extends keyof CheckFaults & keyof typeof CHECK>(name: N) => ({
    name,
    label: CHECK[name],
    language,
    fault: faults[name],
  });
  return (
    <form action="/check" method="get" className="check screen" noValidate>
      {chosen && <input type="hidden" name="lang" value={language} />}
      <section aria-labelledby="step1">
        <h2 id="step1">{CHECK.step1[language]}</h2>
        <Choices {...field('kind')} type="radio" choices={KINDS} chosen={[typed.kind]} />
        <DayField {...field('decisionDate')} hint={CHECK.decisionDateHint} value={typed.decisionDate} />
      </section>
      <section aria-labelledby="step2" className="of-penalty">
        <h2 id="step2">{CHECK.step2[language]}</h2>
        <Choices
          {...field('penaltyKinds')}
          hint={CHECK.penaltyKindsHint}
          type="checkbox"
          choices={PENALTIES}
          chosen={typed.penaltyKinds}
        />
        <div className="pair">
          <SumField {...field('fineYuan')} hint={CHECK.sumHint} value={typed.fineYuan} />
          <SumField {...field('confiscatedYuan')} hint={CHECK.sumHint} value={typed.confiscatedYuan} />
        </div>
        <Choices
          {...field('simplifiedProcedure')}
          type="radio"
          choices={YES_NO_UNKNOWN}
          chosen={[typed.simplifiedProcedure]}
        />
      </section>
      <section aria-labelledby="step3">
        <h2 id="step3">{CHECK.step3[language]}</h2>
        <Select
          {...field('field')}
          hint={CHECK.fieldHint}
          choices={fieldChoices(fields)}
          value={typed.field}
        />
        <DayField {...field('fulfilledOn')} hint={CHECK.fulfilledOnHint} value={typed.fulfilledOn} />
        <Choices
          {...field('commitment')}
          type="radio"
          choices={YES_NO}
          chosen={[typed.commitment === 'yes' ? 'yes' : 'no']}
        />
      </section>
      <p>
        <button type="submit">{CHECK.button[language]}</button>
      </p>
    </form>
  );
}

function fieldChoices(fields: readonly string[]): readonly Choice[] {
  return [
    { value: '', label: CHECK.noField },
    ...fields.map((value) => ({ value, label: words(value, FIELD_NAMES[value] ?? value) })),
  ];
}
