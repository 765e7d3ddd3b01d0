import { PENALTY_FIELD_WORDS, type PenaltyField, penaltyField } from '@xinxiu/domain';
import { Table, Typography } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import type { Import } from './imports.queries.js';
import { useImportTexts } from './imports.texts.js';
import { MEANINGS, type Meaning } from './meanings.js';
import { Select } from '../../shared/Select.js';

type Column = Import['columns'][number];

interface Props {
  readonly columns: readonly Column[];
  readonly meanings: Readonly<Record<string, Meaning>>;
  readonly change: (header: string, meaning: Meaning) => void;
}

function useMeaningOptions() {
  const say = useImportTexts();
  const headingIn = useHeadingIn();
  const fields = MEANINGS.map((value) => {
    const [field, unit] = value.split(':') as [PenaltyField, 'yuan' | 'wan' | undefined];
    const name = headingIn(PENALTY_FIELD_WORDS[field]);
    const { code } = penaltyField(field);
    const label = unit === undefined ? name : `${name}（${say(`unit_${unit}`)}）`;
    return { value, label: code === null ? label : `${label} ${code}` };
  });
  const besides = (['keep', 'ignore'] as const).map((value) => ({ value, label: say(`means_${value}`) }));
  return [...besides, ...fields];
}

/** The columns of the file beside the fields of the standard. */
export function MappingTable({ columns, meanings, change }: Props) {
  const say = useImportTexts();
  const options = useMeaningOptions();
  return (
    <Table<Column>
      rowKey="header"
      size="small"
      pagination={false}
      scroll={{ x: 720, y: 420 }}
      dataSource={[...columns]}
      columns={[
        { title: say('column'), width: 220, render: (_, { header }) => <strong>{header}</strong> },
        {
          title: say('samples'),
          render: (_, { samples }) => (
            <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
              {samples.join(' · ')}
            </Typography.Text>
          ),
        },
        {
          title: say('means'),
          width: 320,
          render: (_, { header }) => (
            <Select<Meaning>
              aria-label={say('meansOf', { column: header })}
              placeholder={say('unexplained')}
              value={meanings[header] ?? null}
              {...(meanings[header] === undefined && { status: 'warning' as const })}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: '100%' }}
              options={options}
              onChange={(next) => change(header, next)}
            />
          ),
        },
      ]}
    />
  );
}
