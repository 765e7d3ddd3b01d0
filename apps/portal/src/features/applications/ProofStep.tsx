import type { Application } from '../../api/applications.js';
import { civilDate } from '@xinxiu/domain';
import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import { StepForm } from './StepForm.js';
import type { ProofFile } from '../../shared/files/proof-file.js';
import { useDraftPlace } from './draft-place.js';
import { useApplicationTexts } from './applications.texts.js';

interface Values {
  readonly fulfilledOn: Dayjs;
  readonly files: readonly ProofFile[];
}

export function ProofStep({
  application,
  done,
}: {
  readonly application: Application;
  readonly done: () => void;
}) {
  const say = useApplicationTexts();
  const { isWindow, pathOf } = useDraftPlace();
  const { files = [], fulfilledOn } = application.content;
  return (
    <StepForm<Values>
      id={application.id}
      hint={say('filesHint')}
      initial={{ files, ...(fulfilledOn !== undefined && { fulfilledOn: dayjs(fulfilledOn) }) }}
      patchOf={({ fulfilledOn: day, files: given }) => ({
        ...(day && { fulfilledOn: civilDate(day.format('YYYY-MM-DD')) }),
        ...(given && { fileIds: given.map(({ id }) => id) }),
      })}
      done={done}
    >
      <Form.Item
        name="fulfilledOn"
        label={say('fulfilledOn')}
        rules={[{ required: true, message: say('needFulfilledOn') }]}
      >
        <DatePicker allowClear={false} maxDate={dayjs()} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item
        name="files"
        label={say('files')}
        rules={[{ type: 'array', min: 1, message: say('needFiles') }]}
      >
        <ProofFiles
          recordId={application.recordId}
          {...(isWindow && { beginAt: pathOf(application.id, '/uploads') })}
        />
      </Form.Item>
    </StepForm>
  );
}
