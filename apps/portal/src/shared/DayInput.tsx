import { DatePicker, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type FocusEvent, useState } from 'react';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  readonly id?: string;
  readonly value?: Dayjs | null;
  readonly onChange?: (day: Dayjs | null) => void;
}

/** As days are typed. */
const WRITTEN = 'YYYY-MM-DD';

/** A day of a form. Enter takes the day that was typed and sends nothing; what is no day is told before it is emptied. */
export function DayInput({ id, value, onChange }: Props) {
  const say = useSharedTexts();
  const [unread, setUnread] = useState<string>();
  const look = ({ target }: FocusEvent<HTMLElement>): void => {
    const typed = target instanceof HTMLInputElement ? target.value.trim() : '';
    setUnread(typed === '' || dayjs(typed, WRITTEN, true).isValid() ? undefined : typed);
  };
  return (
    <>
      <DatePicker
        {...(id !== undefined && { id })}
        value={value ?? null}
        format={WRITTEN}
        allowClear={false}
        style={{ width: 220 }}
        onChange={(day) => {
          setUnread(undefined);
          onChange?.(day);
        }}
        onBlur={look}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          look({ target: event.target } as FocusEvent<HTMLElement>);
        }}
      />
      {unread !== undefined && (
        <Typography.Text type="danger" role="alert" style={{ display: 'block' }}>
          {say('noDay', { typed: unread })}
        </Typography.Text>
      )}
    </>
  );
}
