import { Card, Checkbox, Flex, Typography } from 'antd';
import { usePerson } from '../../../app/session.js';
import { CaseLink } from '../../../shared/CaseLink.js';
import { RemainingTag } from '../RemainingTag.js';
import { StatusMark } from '../../../shared/StatusMark.js';
import { useCaseTexts } from '../cases.texts.js';
import { HolderName } from './HolderName.js';
import type { RowsProps } from './QueueTable.js';
import { isClaimable } from './claimable.js';

/** The queue where a table has no room. */
export function QueueCards({ cases, current, selected, select }: RowsProps) {
  const say = useCaseTexts();
  const person = usePerson();
  const toggle = (caseNo: string, isOn: boolean): void =>
    select(isOn ? [...selected, caseNo] : selected.filter((one) => one !== caseNo));
  return (
    <Flex vertical gap={10}>
      {cases.map((row) => (
        <Card
          key={row.caseNo}
          size="small"
          data-row-key={row.caseNo}
          className={row.caseNo === current ? 'queue-current' : ''}
        >
          <Flex justify="space-between" align="start" gap={8}>
            <Flex vertical style={{ minWidth: 0 }}>
              <strong>
                <CaseLink caseNo={row.caseNo} />
              </strong>
              <Typography.Text>{row.applicant.name}</Typography.Text>
            </Flex>
            <Checkbox
              aria-label={say('selectCase', { no: row.caseNo })}
              disabled={!isClaimable(row, person)}
              checked={selected.includes(row.caseNo)}
              onChange={({ target }) => toggle(row.caseNo, target.checked)}
            />
          </Flex>
          <Flex wrap justify="space-between" gap={8} style={{ marginBlockStart: 8 }}>
            <RemainingTag shown={row} />
            <Flex vertical align="end">
              <StatusMark status={row.status} />
              <HolderName shown={row} />
            </Flex>
          </Flex>
        </Card>
      ))}
    </Flex>
  );
}
