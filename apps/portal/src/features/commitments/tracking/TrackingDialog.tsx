import { type FulfilmentState, TRACKING_ACTION_WORDS, type TrackingAction } from '@xinxiu/domain';
import { Form, Modal, Typography } from 'antd';
import { useHeadingIn } from '../../../i18n/words.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { HoldNote } from '../../../shared/files/HoldNote.js';
import type { ProofFile } from '../../../shared/files/proof-file.js';
import { UploadListener, useUploads } from '../../../shared/files/uploads.js';
import { useFocusBack } from '../../../shared/use-focus-back.js';
import { TrackingFields } from './TrackingFields.js';
import { type Tracking, useTrackingAct } from './tracking.queries.js';
import { useTrackingTexts } from './tracking.texts.js';

export interface TrackingValues {
  readonly files?: readonly ProofFile[];
  readonly outcome?: FulfilmentState;
  /** Of each outcome that was looked at. */
  readonly measures?: Partial<Readonly<Record<FulfilmentState, readonly string[]>>>;
}

interface Props {
  readonly tracking: Tracking;
  readonly action: TrackingAction;
  readonly close: () => void;
}

/** What is asked for an action, with its consequence in words above it. */
export function TrackingDialog({ tracking, action, close }: Props) {
  useFocusBack();
  const say = useTrackingTexts();
  const headingIn = useHeadingIn();
  const { listener, hold, unlessHeld } = useUploads();
  const [form] = Form.useForm<TrackingValues>();
  const { mutate, isPending, error } = useTrackingAct(tracking, action);
  const send = ({ files, measures, ...given }: TrackingValues): void => {
    const chosen = given.outcome && measures?.[given.outcome];
    const body = { ...given, ...(chosen && { measures: chosen }) };
    mutate({ ...body, ...(files && { fileIds: files.map(({ id }) => id) }) }, { onSuccess: close });
  };
  const title = headingIn(TRACKING_ACTION_WORDS[action]);
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={say('cancel')}
      okButtonProps={{ loading: isPending, disabled: hold !== undefined }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say(`consequence_${action}`)}</Typography.Paragraph>
      <Form<TrackingValues> form={form} layout="vertical" requiredMark={false} onFinish={unlessHeld(send)}>
        <UploadListener value={listener}>
          <TrackingFields action={action} choices={tracking.choices} />
        </UploadListener>
      </Form>
      <HoldNote hold={hold} />
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
