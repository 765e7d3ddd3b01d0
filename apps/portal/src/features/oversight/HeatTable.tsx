import { STATUS_WORDS, STEPS, type Step } from '@xinxiu/domain';
import { Flex, Table, Typography } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CountLink } from './CountLink.js';
import './oversight.css';
import type { CountedSearch } from './oversight-search.js';
import { useOversightTexts } from './oversight.texts.js';

export interface HeatField {
  /** The row that it stands in: a unit or a month. */
  readonly row: string;
  readonly step: Step;
  readonly count: number;
  readonly late: number;
  readonly median?: number | undefined;
  readonly p90?: number | undefined;
}

interface Props {
  /** What the rows are. */
  readonly head: string;
  /** In order; what has nothing is left out. */
  readonly rows: readonly { readonly key: string; readonly name: ReactNode }[];
  readonly fields: readonly HeatField[];
  readonly searchOf: (field: HeatField) => CountedSearch;
}

/** Of the colour that a field has where everything is late, so that the words in it stay readable. */
const MOST_HEAT = 22;

/** Steps beside each other, units or months below each other; the warmer, the more of it is late. */
export function HeatTable({ head, rows, fields, searchOf }: Props) {
  const headingIn = useHeadingIn();
  const fieldOf = (key: string, step: Step): HeatField | undefined =>
    fields.find((one) => one.row === key && one.step === step);
  return (
    <Table<Props['rows'][number]>
      rowKey="key"
      size="small"
      bordered
      pagination={false}
      scroll={{ x: 860 }}
      // On a telephone the keyboard reaches what the table hides.
      onRow={() => ({ tabIndex: 0 })}
      dataSource={rows.filter(({ key }) => fields.some(({ row }) => row === key))}
      columns={[
        { title: head, dataIndex: 'name', width: 160 },
        ...STEPS.filter((step) => fields.some((one) => one.step === step)).map((step) => ({
          title: headingIn(STATUS_WORDS[step]),
          key: step,
          onCell: ({ key }: Props['rows'][number]) => heatOf(fieldOf(key, step)),
          render: (_: unknown, { key }: Props['rows'][number]) => {
            const field = fieldOf(key, step);
            return field && <Field field={field} search={searchOf(field)} />;
          },
        })),
      ]}
    />
  );
}

function Field({ field, search }: { readonly field: HeatField; readonly search: CountedSearch }) {
  const say = useOversightTexts();
  const { number } = useDates();
  const { count, late, median = 0, p90 = 0 } = field;
  return (
    <Flex vertical gap={2}>
      <span className="heat-number">
        <CountLink n={count} search={search} />
      </span>
      <Typography.Text style={{ fontSize: 12 }}>
        {say('cell', { median: number(median), p90: number(p90) })}
      </Typography.Text>
      {late > 0 && (
        <CountLink n={late} search={{ ...search, late: true }} text={say('late', { n: number(late) })} />
      )}
    </Flex>
  );
}

function heatOf(field: HeatField | undefined): { className?: string; style?: CSSProperties } {
  if (!field || field.late === 0) return {};
  const heat = `${Math.ceil((MOST_HEAT * field.late) / field.count)}%`;
  return { className: 'heat', style: { '--heat': heat } as CSSProperties };
}
