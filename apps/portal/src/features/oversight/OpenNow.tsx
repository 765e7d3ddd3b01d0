import type { OversightAnswer } from '@xinxiu/contracts';
import { AGE_WORDS } from '@xinxiu/domain';
import { Card, Empty, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CountedBars } from './CountedBars.js';
import { HeatTable } from './HeatTable.js';
import type { CountedSearch } from './oversight-search.js';
import { useOversightTexts } from './oversight.texts.js';
import { useUnitName } from './unit-name.js';

export interface NumbersProps {
  readonly numbers: OversightAnswer;
  /** What the page was narrowed to: its lists are too. */
  readonly asked: Pick<CountedSearch, 'unit' | 'months'>;
}

/** Open cases: where they are, for how long, and what falls due. */
export function OpenNow({ numbers: { now, ages, ahead }, asked }: NumbersProps) {
  const say = useOversightTexts();
  const headingIn = useHeadingIn();
  const nameOf = useUnitName();
  const { day } = useDates();
  const units = [...new Set(now.map(({ unit }) => unit))].map((key) => ({ key, name: nameOf(key) }));
  if (now.length === 0)
    return (
      <Card title={say('now')}>
        <Empty description={say('noneOpen')} />
      </Card>
    );
  return (
    <>
      <Card title={say('now')}>
        <HeatTable
          head={say('unit')}
          rows={units}
          fields={now.map(({ unit, ...field }) => ({ row: unit, ...field }))}
          searchOf={({ row, step }) => ({ ...asked, of: 'open', unit: row, step })}
        />
      </Card>
      <Card title={say('ages')}>
        <CountedBars
          head={say('age')}
          countHead={say('cases')}
          bars={ages.map(({ age, count, late }) => ({
            ...{ key: age, name: headingIn(AGE_WORDS[age]), count, late },
            search: { ...asked, of: 'open', age },
          }))}
        />
      </Card>
      <Card title={say('ahead')}>
        <Typography.Paragraph type="secondary">{say('aheadUnder')}</Typography.Paragraph>
        {ahead.some(({ count }) => count > 0) ? (
          <CountedBars
            head={say('day')}
            countHead={say('cases')}
            bars={ahead.map(({ day: on, count }) => ({
              ...{ key: on, name: <span className="numbers">{day(on)}</span>, count },
              search: { ...asked, of: 'open', due: on },
            }))}
          />
        ) : (
          <Empty description={say('noneAhead')} />
        )}
      </Card>
    </>
  );
}
