import { OBLIGATION_WORDS, type ObligationKind } from '@xinxiu/domain';
import { Form, Modal, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useWordsIn } from '../../../i18n/words.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { useFocusBack } from '../../../shared/use-focus-back.js';
import { DayInput } from '../../../shared/DayInput.js';
import { dayOf, notAhead } from '../../../shared/day-rules.js';
import { HoldNote } from '../../../shared/files/HoldNote.js';
import { ProofFiles } from '../../../shared/files/ProofFiles.js';
import type { ProofFile } from '../../../shared/files/proof-file.js';
import { UploadListener, useUploads } from '../../../shared/files/uploads.js';
import { GroundFields } from '../GroundFields.js';
import type { Ledger } from '../records.queries.js';
import { useDutyTexts } from './duties.texts.js';
import { type DutyAct, useDutyAct } from './duty-act.js';

interface Values {
  readonly on?: Dayjs;
  readonly files?: readonly ProofFile[];
  readonly text?: string;
  readonly article?: string;
}

interface Props {
  readonly ledger: Ledger;
  readonly kind: ObligationKind;
  readonly act: DutyAct;
  readonly close: () => void;
}

/** What the api asks for besides the duty itself. */
function bodyOf(act: DutyAct, { on, files = [], text = '', article = '' }: Values): object {
  const ground = { text, article };
  switch (act) {
    case 'evidence':
      return { on: on && dayOf(on), fileIds: files.map(({ id }) => id) };
    case 'verify':
      return {};
    case 'waive':
      return { fileId: files[0]?.id, ground };
    case 'reopen':
      return { ground };
  }
}

export function DutyDialog({ ledger, kind, act, close }: Props) {
  useFocusBack();
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const [form] = Form.useForm<Values>();
  const { recordId, version } = ledger;
  const { listener, hold, unlessHeld } = useUploads();
  const { mutate, isPending, error } = useDutyAct({ recordId, version, kind, act });
  const danger = act === 'waive' || act === 'reopen';
  return (
    <Modal
      open
      title={say(`title_${act}`, { duty: wordsIn(OBLIGATION_WORDS[kind]) })}
      okText={say(act)}
      okButtonProps={{ loading: isPending, danger, disabled: hold !== undefined }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say(`hint_${act}`)}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={unlessHeld((given) => mutate(bodyOf(act, given), { onSuccess: close }))}
      >
        {act === 'evidence' && <DayField />}
        {(act === 'evidence' || act === 'waive') && (
          <UploadListener value={listener}>
            <Form.Item
              name="files"
              label={say(act === 'waive' ? 'document' : 'files')}
              rules={[{ required: true, type: 'array', min: 1, message: say('needFiles') }]}
            >
              <ProofFiles recordId={recordId} />
            </Form.Item>
          </UploadListener>
        )}
        {danger && <GroundFields />}
      </Form>
      <HoldNote hold={hold} />
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

function DayField() {
  const say = useDutyTexts();
  return (
    <Form.Item
      name="on"
      label={say('on')}
      rules={[{ required: true, message: say('needOn') }, notAhead(say('needOn'))]}
    >
      <DayInput />
    </Form.Item>
  );
}
