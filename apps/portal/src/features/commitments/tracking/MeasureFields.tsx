import { type FulfilmentState, weightOf } from '@xinxiu/domain';
import { Checkbox, Flex, Form, Select, Typography } from 'antd';
import { useHeadingIn } from '../../../i18n/words.js';
import type { Tracking } from './tracking.queries.js';
import { useTrackingTexts } from './tracking.texts.js';

type Choices = NonNullable<Tracking['choices']>;
type Measure = Choices['measures'][number];

/** The catalogue for an outcome, each measure with its article: what follows from the outcome is chosen already. */
export function MeasureFields({ choices, outcome }: { choices: Choices; outcome: FulfilmentState }) {
  const say = useTrackingTexts();
  const { measures, records, approvers } = choices;
  // Another outcome has other measures: each has a choice of its own.
  const name = ['measures', outcome];
  const chosen = Form.useWatch<readonly string[] | undefined>(name) ?? [];
  const open = measures.filter((measure) => weightOf(measure, outcome) !== undefined);
  const republishes = open.some(({ id, republishes: again }) => again && chosen.includes(id));
  if (open.length === 0) return <Typography.Text type="danger">{say('noMeasures')}</Typography.Text>;
  return (
    <>
      {/* Not `required`: a group of checkboxes may not be told so (ARIA). */}
      <Form.Item
        key={outcome}
        name={name}
        label={say('measures')}
        initialValue={open.filter((measure) => weightOf(measure, outcome) === 'must').map(({ id }) => id)}
        rules={[{ type: 'array', min: 1, message: say('need') }]}
      >
        <Checkbox.Group>
          <Flex vertical gap={8}>
            {open.map((measure) => (
              <MeasureChoice key={measure.id} measure={measure} outcome={outcome} />
            ))}
          </Flex>
        </Checkbox.Group>
      </Form.Item>
      {republishes && (
        <Form.Item name="recordId" label={say('record')} rules={[{ required: true, message: say('need') }]}>
          <Select
            options={records.map(({ id, decisionNumber, decisionDate, authority }) => ({
              value: id,
              label: `${decisionNumber} · ${decisionDate} · ${authority}`,
            }))}
          />
        </Form.Item>
      )}
      {approvers.length > 0 && (
        <Form.Item name="approver" label={say('approver')} extra={say('approverHint')}>
          <Select allowClear options={approvers.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}

function MeasureChoice({ measure, outcome }: { measure: Measure; outcome: FulfilmentState }) {
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const { id, name, nameEn, text, textEn, article, source, trust } = measure;
  const follows = weightOf(measure, outcome) === 'must';
  return (
    <Checkbox value={id} disabled={follows}>
      <Flex vertical gap={2} style={{ overflowWrap: 'anywhere' }}>
        <strong>{`${headingIn({ zh: name, en: nameEn })}${follows ? say('follows') : ''}`}</strong>
        <span>{headingIn({ zh: text, en: textEn })}</span>
        <Typography.Text type="secondary">{`${article} · ${say(`trust_${trust}`)} · ${source}`}</Typography.Text>
      </Flex>
    </Checkbox>
  );
}
