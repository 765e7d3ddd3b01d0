import type { Words } from '@xinxiu/domain';
import { CODE_FORM } from './code-form.texts.js';
import { type View, addressOf } from './view.js';

interface Props {
  readonly view: View;
  /** Address that takes the form. */
  readonly path: string;
  /** The name of the first field, and what is to be typed there. */
  readonly number: {
    readonly name: string;
    readonly label: Words;
    readonly hint: Words;
    readonly typed: string;
  };
  readonly code: { readonly label: Words; readonly hint: Words; readonly typed: string };
  readonly button: Words;
  /** What was typed leads to nothing. */
  readonly isWrong: boolean;
  readonly wrong: Words;
}

/**
 * Asks by a number and its code. Sent by POST, so that the code stands in no address; what was typed of it comes back in the
 * answer, which nobody keeps: a single wrong sign is corrected, not all twenty typed anew.
 */
export function CodeForm({ view, path, number, code, button, isWrong, wrong }: Props) {
  const { language } = view;
  const described = (hint: string): string => (isWrong ? `code-fault ${hint}` : hint);
  return (
    <form action={addressOf(view, path)} method="post" className="screen" autoComplete="off">
      {isWrong && (
        <p id="code-fault" className="fault" role="alert">
          {wrong[language]}
        </p>
      )}
      <div className="field">
        <label htmlFor={number.name}>{number.label[language]}</label>
        <p id={`${number.name}-hint`} className="hint">
          {number.hint[language]}
        </p>
        <input
          id={number.name}
          name={number.name}
          type="text"
          maxLength={100}
          required
          spellCheck={false}
          defaultValue={number.typed}
          aria-describedby={described(`${number.name}-hint`)}
          aria-invalid={isWrong ? true : undefined}
        />
      </div>
      <div className="field">
        <label htmlFor="code">{code.label[language]}</label>
        <p id="code-hint" className="hint">
          {code.hint[language]} {CODE_FORM.typing[language]}
        </p>
        <input
          id="code"
          name="code"
          type="text"
          maxLength={60}
          required
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={code.typed}
          aria-describedby={described('code-hint')}
          aria-invalid={isWrong ? true : undefined}
        />
      </div>
      <button type="submit">{button[language]}</button>
    </form>
  );
}
