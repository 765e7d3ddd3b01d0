import type { Words } from '@xinxiu/domain';
import type { ReactNode } from 'react';
import { TAG } from '../frame/Layout.js';
import type { Language } from '../frame/view.js';
import type { CheckField } from './check-form.js';

export interface FieldProps {
  readonly name: CheckField;
  readonly label: Words;
  readonly language: Language;
  readonly fault: Words | undefined;
  readonly hint?: Words;
}

/** Ids of what describes a field, its fault first. */
function described({ name, fault, hint }: FieldProps): string | undefined {
  const ids = [fault && `${name}-fault`, hint && `${name}-hint`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

function Notes({ name, language, fault, hint }: FieldProps) {
  return (
    <>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint[language]}
        </p>
      )}
      {fault && (
        <p id={`${name}-fault`} className="fault">
          {fault[language]}
        </p>
      )}
    </>
  );
}

/** What was typed stays, readable or not: a day that is none is shown as text. */
export function DayField(props: FieldProps & { readonly value: string }) {
  const readable =
    props.fault === undefined && (props.value === '' || /^\d{4}-\d{2}-\d{2}$/.test(props.value));
  return <LineField {...props} type={readable ? 'date' : 'text'} />;
}

export function SumField(props: FieldProps & { readonly value: string }) {
  return <LineField {...props} type="text" inputMode="decimal" />;
}

interface LineProps extends FieldProps {
  readonly value: string;
  readonly type: 'date' | 'text';
  readonly inputMode?: 'decimal';
}

function LineField({ value, type, inputMode, ...field }: LineProps) {
  const { name, label, language, fault } = field;
  return (
    <div className="field">
      <label htmlFor={name}>{label[language]}</label>
      <Notes {...field} />
      <input
        id={name}
        name={name}
        type={type}
        inputMode={inputMode}
        maxLength={60}
        defaultValue={value}
        aria-describedby={described(field)}
        aria-invalid={fault ? true : undefined}
      />
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: Words;
}

interface ChoicesProps extends FieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}

/** One of several, or as many as are so. The first carries the id that the list of faults leads to. */
export function Choices({ type, choices, chosen, ...field }: ChoicesProps) {
  const { name, label, language } = field;
  return (
    <fieldset className="field" aria-describedby={described(field)}>
      <legend>{label[language]}</legend>
      <Notes {...field} />
      <div className="choices">
        {choices.map(({ value, label: words }, place) => (
          <label key={value}>
            <input
              id={place === 0 ? name : undefined}
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{words[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps extends FieldProps {
  readonly value: string;
  readonly choices: readonly Choice[];
}

export function Select({ value, choices, ...field }: SelectProps): ReactNode {
  const { name, label, language } = field;
  return (
    <div className="field">
      <label htmlFor={name}>{label[language]}</label>
      <Notes {...field} />
      <select id={name} name={name} defaultValue={value} aria-describedby={described(field)}>
        {choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            lang={choice.label.en === choice.value && choice.value !== '' ? TAG.zh : undefined}
          >
            {choice.label[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
