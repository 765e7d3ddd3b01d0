import {
  FULFILMENT_STATES,
  FULFILMENT_WORDS,
  type FulfilmentState,
  type TrackingAction,
  isFulfilledWhole,
} from '@xinxiu/domain';
import { Form, Input, Radio } from 'antd';
import { useHeadingIn } from '../../../i18n/words.js';
import { ProofFiles } from '../../../shared/files/ProofFiles.js';
import { MeasureFields } from './MeasureFields.js';
import type { Tracking } from './tracking.queries.js';
import { useTrackingTexts } from './tracking.texts.js';

/** The fields of an action's body. */
export function TrackingFields({
  action,
  choices,
}: {
  readonly action: TrackingAction;
  readonly choices: Tracking['choices'];
}) {
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
      return <DeterminationFields choices={choices} />;
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

function DeterminationFields({ choices }: Pick<Tracking, 'choices'>) {
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
          {choices && <MeasureFields choices={choices} outcome={outcome} />}
        </>
      )}
    </>
  );
}
