import { Collapse, Descriptions, Typography } from 'antd';
import { Mark } from '../../shared/Mark.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';
import { useFieldWords } from './use-field-words.js';

/** The field of a record, from where it is known, and what would be if the assumption did not hold. */
export function FieldSummary({ answer }: { readonly answer: RecordEligibility }) {
  const say = useRecordTexts();
  const { source, alternatives } = useFieldWords(answer);
  const field = (
    <div>
      {answer.field?.name ?? say('noField')}
      {answer.assumptions.length > 0 && (
        <Mark tone="late" style={{ marginInlineStart: 8 }}>
          {say('fieldAssumed')}
        </Mark>
      )}
      <Typography.Text type="secondary" style={{ display: 'block' }}>
        {source}
      </Typography.Text>
    </div>
  );
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        style={{ marginBlockStart: 12 }}
        items={[{ key: 'field', label: say('field'), children: field }]}
      />
      {alternatives.length > 0 && (
        <Collapse
          size="small"
          style={{ marginBlock: 8 }}
          items={[
            {
              key: 'others',
              label: say('otherFields', { n: alternatives.length }),
              children: (
                <ul className="plain-list">
                  {alternatives.map(({ field: name, effect }) => (
                    <li key={name}>
                      <strong>{name}</strong> <Typography.Text type="secondary">{effect}</Typography.Text>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
