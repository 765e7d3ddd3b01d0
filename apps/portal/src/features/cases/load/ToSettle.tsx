import { Card, Flex } from 'antd';
import { Mark } from '../../../shared/Mark.js';
import { usePerson } from '../../../app/session.js';
import { CaseLink } from '../../../shared/CaseLink.js';
import { RemainingTag } from '../RemainingTag.js';
import type { RepairCase } from '../../../api/cases.js';
import { useCaseTexts } from '../cases.texts.js';

/** Decisions and extensions that somebody else asked for: only the leader settles them. */
export function ToSettle({ cases }: { readonly cases: readonly RepairCase[] }) {
  const say = useCaseTexts();
  const { id } = usePerson();
  const waiting = cases.filter(
    ({ proposal, extension }) =>
      proposal !== undefined || (extension?.state === 'requested' && extension.by.id !== id),
  );
  if (waiting.length === 0) return null;
  return (
    <Card title={say('toSettle')} style={{ marginBlockEnd: 16 }}>
      <ul className="plain-list">
        {waiting.map(({ caseNo, applicant, proposal, extension, ...row }) => (
          <li key={caseNo} style={{ paddingBlock: 8 }}>
            <Flex wrap gap={8} align="center">
              <CaseLink caseNo={caseNo} />
              <span style={{ flex: 1, minWidth: 140 }}>{applicant.name}</span>
              {proposal && <Mark tone="busy">{say('proposalBy', { name: proposal.by.name })}</Mark>}
              {extension?.state === 'requested' && (
                <Mark tone="late">{say('extensionBy', { name: extension.by.name })}</Mark>
              )}
              <RemainingTag shown={row} withDay={false} />
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}
