import type { Application } from '../../api/applications.js';
import { civilDate } from '@xinxiu/domain';
import { Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { useDates } from '../../i18n/dates.js';
import { DayInput } from '../../shared/DayInput.js';
import { dayOf, isAhead, notAhead, unlikelyBefore } from '../../shared/day-rules.js';
import { ProofFiles } from '../../shared/files/ProofFiles.js';
import { StepForm } from './StepForm.js';
import type { ProofFile } from '../../shared/files/proof-file.js';
import { useDraftPlace } from './draft-place.js';
import { useApplicationTexts } from './applications.texts.js';

interface Values {
  readonly fulfilledOn: Dayjs;
  readonly files: readonly ProofFile[];
}

interface Props {
  readonly application: Application;
  readonly record: PenaltyRecord;
  readonly done: () => void;
}

export function ProofStep({ application, record, done }: Props) {
  const say = useApplicationTexts();
  const { isWindow, pathOf } = useDraftPlace();
  const { day } = useDates();
  const decidedOn = penaltyText(record.penalty, 'decisionDate');
  const { files = [], fulfilledOn } = application.content;
  return (
    <StepForm<Values>
      id={application.id}
      hint={say('filesHint')}
      initial={{ files, ...(fulfilledOn !== undefined && { fulfilledOn: dayjs(fulfilledOn) }) }}
      patchOf={({ fulfilledOn: on, files: given }) => ({
        ...(on && !isAhead(dayOf(on)) && { fulfilledOn: civilDate(dayOf(on)) }),
        ...(given && { fileIds: given.map(({ id }) => id) }),
      })}
      done={done}
    >
      <Form.Item
        name="fulfilledOn"
        label={say('fulfilledOn')}
        rules={[
          { required: true, message: say('needFulfilledOn') },
          notAhead(say('fulfilledAhead')),
          unlikelyBefore(decidedOn, say('fulfilledBefore', { day: decidedOn && day(decidedOn) })),
        ]}
      >
        <DayInput />
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
