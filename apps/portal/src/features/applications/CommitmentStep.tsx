import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import type { Application } from '../../api/applications.js';
import { Checkbox, Form, Input } from 'antd';
import { usePerson } from '../../app/session.js';
import { StepForm } from './StepForm.js';
import { useDraftPlace } from './draft-place.js';
import { useApplicationTexts } from './applications.texts.js';

interface Values {
  readonly text: string;
  readonly agreed: boolean;
}

interface Props {
  readonly application: Application;
  readonly record: PenaltyRecord;
  readonly done: () => void;
}

/** What is signed is in Chinese in either language of the page: it is a declaration to a Chinese office. */
function proposedText({ penalty }: PenaltyRecord): string {
  const [name, number] = [penaltyText(penalty, 'subjectName'), penaltyText(penalty, 'decisionNumber')];
  return [
    `${name}就行政处罚决定（${number}）申请信用修复，现郑重承诺：`,
    '一、已全面履行处罚决定确定的义务，并已纠正违法行为；',
    '二、所提交的材料真实、合法、有效、完整；',
    '三、今后依法诚信经营，自觉接受监督；',
    '四、如违反上述承诺或提供虚假材料，愿意依法承担相应责任。',
  ].join('\n');
}

export function CommitmentStep({ application, record, done }: Props) {
  const say = useApplicationTexts();
  const { isWindow } = useDraftPlace();
  const { role } = usePerson();
  const whose = isWindow ? 'agreeAtWindow' : role === 'agent' ? 'agreeForPrincipal' : 'agree';
  const { commitment } = application.content;
  return (
    <StepForm<Values>
      id={application.id}
      hint={say('commitmentHint')}
      initial={{ text: commitment?.text ?? proposedText(record), agreed: commitment?.agreed === true }}
      patchOf={(commitment) => ({ commitment })}
      done={done}
    >
      <Form.Item
        name="text"
        label={say('commitmentText')}
        rules={[{ required: true, whitespace: true, min: 10, max: 3000, message: say('needCommitmentText') }]}
      >
        <Input.TextArea rows={9} lang="zh-CN" />
      </Form.Item>
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[
          {
            validator: (_, value) =>
              value === true ? Promise.resolve() : Promise.reject(new Error(say('needAgree'))),
          },
        ]}
      >
        <Checkbox>{say(whose, { name: penaltyText(record.penalty, 'subjectName') })}</Checkbox>
      </Form.Item>
    </StepForm>
  );
}
