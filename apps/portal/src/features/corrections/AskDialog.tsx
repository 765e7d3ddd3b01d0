import { askCorrectionSchema } from '@xinxiu/contracts';
import { CORRECTION_FIELD_WORDS } from '@xinxiu/domain';
import { Form, Input, Modal, Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useWordsIn } from '../../i18n/words.js';
import { obeying } from '../../shared/obeying.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { ReasonField } from '../../shared/ReasonField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import type { ProofFile } from '../../shared/files/proof-file.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import { type Wanted, useAskCorrection } from './corrections.queries.js';
import { useCorrectionTexts } from './corrections.texts.js';

interface Values {
  readonly value: string;
  readonly reason: string;
  readonly proof?: readonly ProofFile[];
}

interface Props {
  readonly field: Wanted['field'];
  readonly from: string;
  readonly close: () => void;
}

/** Somebody else verifies what is asked for; a business brings a proof of it. */
export function AskDialog({ field, from, close }: Props) {
  const say = useCorrectionTexts();
  const shared = useSharedTexts();
  const wordsIn = useWordsIn();
  const { role } = usePerson();
  const { listener, hold, unlessHeld } = useUploads();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useAskCorrection();
  const isBusiness = role === 'applicant';
  const ask = ({ value, reason, proof: [proof] = [] }: Values): void =>
    mutate({ field, value, reason, ...(proof && { fileId: proof.id }) }, { onSuccess: close });
  return (
    <Modal
      open
      title={say('askTitle', { field: wordsIn(CORRECTION_FIELD_WORDS[field]) })}
      okText={say('send')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending, disabled: hold !== undefined }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say(isBusiness ? 'askHintBusiness' : 'askHint')}</Typography.Paragraph>
      <Typography.Paragraph>{say('standsAs', { value: from })}</Typography.Paragraph>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={unlessHeld(ask)}>
        <Form.Item
          name="value"
          label={say('newValue')}
          rules={obeying(askCorrectionSchema.shape.value, say('needValue'))}
        >
          <Input maxLength={100} />
        </Form.Item>
        <ReasonField />
        {isBusiness && (
          <UploadListener value={listener}>
            <Form.Item
              name="proof"
              label={say('proof')}
              rules={[{ required: true, type: 'array', len: 1, message: say('needProof') }]}
            >
              <ProofFiles />
            </Form.Item>
          </UploadListener>
        )}
      </Form>
      <HoldNote hold={hold} />
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}
