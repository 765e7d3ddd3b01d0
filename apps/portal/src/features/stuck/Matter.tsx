import type { StuckAnswer } from '@xinxiu/contracts';
import { STUCK_MATTER_WORDS, reachOf } from '@xinxiu/domain';
import { Flex, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { useStuckTexts } from './stuck.texts.js';

interface Props {
  readonly row: Pick<StuckAnswer, 'matter' | 'subjectId'> &
    Partial<Pick<StuckAnswer, 'name' | 'department' | 'holder' | 'due'>>;
}

/** What is stuck, and with whom it lies. */
export function Matter({ row: { matter, subjectId, name, department, holder, due } }: Props) {
  const say = useStuckTexts();
  const headingIn = useHeadingIn();
  const departmentName = useDepartmentName();
  const { day } = useDates();
  const { role } = usePerson();
  // Who looks after the machines reads of it here, and not the case itself.
  const opensCase = reachOf('case.read', role) !== undefined;
  return (
    <Flex vertical style={{ overflowWrap: 'anywhere' }}>
      <strong>
        {matter === 'case' && name !== undefined && opensCase ? (
          <CaseLink caseNo={subjectId} />
        ) : (
          headingIn(STUCK_MATTER_WORDS[matter])
        )}
      </strong>
      {(name === undefined || !opensCase) && <span>{subjectId}</span>}
      {name !== undefined && <span>{name}</span>}
      {department !== undefined && (
        <Typography.Text type="secondary">{departmentName(department)}</Typography.Text>
      )}
      {holder !== undefined && (
        <Typography.Text type="secondary">{say('holder', { name: holder })}</Typography.Text>
      )}
      {due !== undefined && (
        <Typography.Text type="secondary" className="numbers">
          {say('due', { day: day(due) })}
        </Typography.Text>
      )}
    </Flex>
  );
}
