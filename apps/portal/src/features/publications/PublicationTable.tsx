import { Link } from '@tanstack/react-router';
import { isTargetSilence, targetFaultWords, targetProofWords } from '@xinxiu/domain';
import { Flex, Table, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { StatusMark } from '../../shared/StatusMark.js';
import { TargetTag } from '../../shared/TargetTag.js';
import { useTargetName } from '../../shared/target-name.js';
import type { PublicationSearch } from './publication-search.js';
import type { Publication } from './publications.queries.js';
import { usePublicationTexts } from './publications.texts.js';

interface TableProps {
  readonly publications: readonly Publication[];
  readonly sorting: Sorting<NonNullable<PublicationSearch['sort']>>;
}

export function PublicationTable({ publications, sorting }: TableProps) {
  const say = usePublicationTexts();
  const departmentName = useDepartmentName();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<Publication>
      rowKey="caseNo"
      size="middle"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...publications]}
      onChange={onChange}
      columns={[
        {
          title: say('case'),
          width: 260,
          ...head('caseNo'),
          render: (_, { caseNo, recordId, applicant, determiningDepartment }) => (
            <Flex vertical>
              <strong>
                <CaseLink caseNo={caseNo} />
              </strong>
              <span>{applicant.name}</span>
              <Typography.Text type="secondary">{departmentName(determiningDepartment)}</Typography.Text>
              <Link to="/desk/records/$id" params={{ id: recordId }}>
                {say('record')}
              </Link>
            </Flex>
          ),
        },
        { title: say('since'), width: 220, render: (_, row) => <Since row={row} />, ...head('since') },
        { title: say('targets'), render: (_, row) => <Targets row={row} /> },
      ]}
    />
  );
}

function Since({ row: { status, since } }: { readonly row: Publication }) {
  const say = usePublicationTexts();
  const { instant } = useDates();
  return (
    <Flex vertical gap={4} align="start">
      <StatusMark status={status} />
      <span className="numbers">
        {say(status === 'completed' ? 'doneAt' : 'orderedAt', { at: instant(since) })}
      </span>
    </Flex>
  );
}

/** Each place with what it confirmed, or why it was excepted; what they are silent about below. */
function Targets({ row: { targets, attention } }: { readonly row: Publication }) {
  const say = usePublicationTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const nameOf = useTargetName();
  return (
    <>
      {targets.map(({ name, state, at, evidence, look }) => (
        <div key={name} style={{ paddingBlock: 2 }}>
          <strong>{nameOf(name)}</strong> <TargetTag state={state} />{' '}
          {at !== undefined && <span className="numbers">{instant(at)}</span>}
          {evidence !== undefined && (
            <Typography.Text type="secondary" style={{ display: 'block', overflowWrap: 'anywhere' }}>
              {state === 'excepted' ? (
                say('exceptedBecause', { reason: evidence })
              ) : (
                <Told words={wordsIn(targetProofWords(evidence))} evidence={evidence} />
              )}
            </Typography.Text>
          )}
          {look && <Look look={look} isOpen={state === 'pending'} />}
        </div>
      ))}
      {attention && (
        <Typography.Text type="warning" style={{ display: 'block', overflowWrap: 'anywhere' }}>
          {say('silent', { at: instant(attention.since) })}
          {/* What the places say stands with each of them. */}
          {!isTargetSilence(attention.cause) && <div>{attention.cause}</div>}
        </Typography.Text>
      )}
    </>
  );
}

/** In words, and unfolded as it came. */
function Told({ words, evidence }: { readonly words: string; readonly evidence: string }) {
  return (
    <details>
      <summary>{words}</summary>
      {evidence}
    </details>
  );
}

interface LookProps {
  readonly look: NonNullable<Publication['targets'][number]['look']>;
  /** Whether it still has to confirm. */
  readonly isOpen: boolean;
}

/** How often it was asked, and what it said last. */
function Look({ look: { attempts, at, evidence }, isOpen }: LookProps) {
  const say = usePublicationTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  return (
    <Typography.Text type="secondary" style={{ display: 'block', overflowWrap: 'anywhere' }}>
      {say('looked', { n: attempts, at: instant(at) })}
      {isOpen && (
        <Told words={say('lastFault', { why: wordsIn(targetFaultWords(evidence)) })} evidence={evidence} />
      )}
    </Typography.Text>
  );
}
