import { type CivilDate, parseCivilDate } from '@xinxiu/domain';
import { DatePicker, Flex } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { dayOf } from './day-rules.js';

interface Props {
  readonly label: string;
  readonly value: CivilDate | undefined;
  readonly change: (day: CivilDate | undefined) => void;
}

/** A day of a filter; taken away with the other filters. */
export function DayField({ label, value, change }: Props) {
  const id = useId();
  return (
    <Flex align="center" gap={6}>
      <label htmlFor={id}>{label}</label>
      <DatePicker
        id={id}
        allowClear={false}
        value={value === undefined ? null : dayjs(value)}
        style={{ width: 150 }}
        onChange={(day) => change(day ? parseCivilDate(dayOf(day)) : undefined)}
      />
    </Flex>
  );
}
