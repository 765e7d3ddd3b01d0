import { Typography } from 'antd';
import { type ReactNode, useId } from 'react';
import { useActTexts } from './act.texts.js';
import type { Fault } from './act-form.js';

export interface Tied {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
  readonly status?: 'error';
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault: Fault | undefined;
  readonly isOptional?: boolean;
  readonly children: (tied: Tied) => ReactNode;
}

/** A field with its label, what to know of it and what is wrong with it, tied to it for who hears the page. */
export function Labelled({ label, hint, fault, isOptional = false, children }: Props) {
  const say = useActTexts();
  const id = useId();
  const under = `${id}-under`;
  const isWrong = fault !== undefined;
  return (
    <div style={{ marginBlockEnd: 14 }}>
      <label htmlFor={id} style={{ display: 'block', marginBlockEnd: 4, fontWeight: 500 }}>
        {label}
        {isOptional && <Typography.Text type="secondary">{` ${say('optional')}`}</Typography.Text>}
      </label>
      {children({
        id,
        ...(isWrong && { 'aria-invalid': true as const, status: 'error' as const }),
        ...((isWrong || hint !== undefined) && { 'aria-describedby': under }),
      })}
      <div id={under}>
        {isWrong && <Typography.Text type="danger">{say(`fault_${fault}`)}</Typography.Text>}
        {!isWrong && hint !== undefined && <Typography.Text type="secondary">{hint}</Typography.Text>}
      </div>
    </div>
  );
}
