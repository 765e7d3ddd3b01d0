import {
  FULFILMENT_STATES,
  FULFILMENT_WORDS,
  type FulfilmentState,
  type TrackingAction,
  isFulfilledWhole,
} from '@xinxiu/domain';
import { Button, Flex, Form, Input, Radio } from 'antd';
import { useHeadingIn } from '../../../i18n/words.js';
import { ProofFiles } from '../../../shared/files/ProofFiles.js';
import { useTrackingTexts } from './tracking.texts.js';

/** The fields of an action's body. */
export function TrackingFields({ action }: { readonly action: TrackingAction }) {
  const say = useTrackingTexts();
  switch (action) {
    case 'submitEvidence':
    case 'state':
      return (
        <>
          <TextField name="text" />
          <Form.Item name="files" label={say('files')}>
            <ProofFiles />
          </Form.Item>
        </>
      );
    case 'verify':
      return <VerifyFields />;
    case 'proposeDetermination':
      return <DeterminationFields />;
    case 'refuseDetermination':
      return <TextField name="reason" />;
    case 'confirmDetermination':
      return null;
  }
}

function TextField({ name }: { readonly name: 'text' | 'ground' | 'reason' | 'unfulfilled' }) {
  const say = useTrackingTexts();
  return (
    <Form.Item
      name={name}
      label={say(name)}
      rules={[{ required: true, whitespace: true, message: say('need') }]}
    >
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
}

function VerifyFields() {
  const say = useTrackingTexts();
  const found = Form.useWatch<string | undefined>('found');
  return (
    <>
      <Form.Item name="found" label={say('found')} rules={[{ required: true, message: say('need') }]}>
        <Radio.Group
          options={(['fulfilled', 'kept', 'shortfall'] as const).map((value) => ({
            value,
            label: say(`found_${value}`),
          }))}
        />
      </Form.Item>
      <TextField name="ground" />
      {found === 'shortfall' && <TextField name="unfulfilled" />}
    </>
  );
}

function DeterminationFields() {
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const outcome = Form.useWatch<FulfilmentState | undefined>('outcome');
  return (
    <>
      <Form.Item name="outcome" label={say('outcome')} rules={[{ required: true, message: say('need') }]}>
        <Radio.Group
          options={FULFILMENT_STATES.map((value) => ({ value, label: headingIn(FULFILMENT_WORDS[value]) }))}
        />
      </Form.Item>
      <TextField name="ground" />
      {outcome !== undefined && !isFulfilledWhole(outcome) && (
        <>
          <TextField name="unfulfilled" />
          <MeasureFields />
        </>
      )}
    </>
  );
}

/** Each measure with the article that lets the department take it. */
function MeasureFields() {
  const say = useTrackingTexts();
  const rules = [{ required: true, whitespace: true, message: say('need') }];
  return (
    <Form.List name="measures" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <Flex vertical gap={8}>
          {fields.map(({ key, name }) => (
            <Flex key={key} vertical>
              <Form.Item name={[name, 'measure']} label={say('measure')} rules={rules}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'article']} label={say('article')} rules={rules}>
                <Input maxLength={200} />
              </Form.Item>
              {fields.length > 1 && <Button onClick={() => remove(name)}>{say('removeMeasure')}</Button>}
            </Flex>
          ))}
          {fields.length < 10 && <Button onClick={() => add({})}>{say('addMeasure')}</Button>}
        </Flex>
      )}
    </Form.List>
  );
}
