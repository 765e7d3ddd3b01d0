import { type PenaltyRecord, penaltyNumber, penaltyText, usePenaltyKinds } from '../../api/records.js';
import { useAuthorityName } from '../../api/departments.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CLASS_WORDS } from '@xinxiu/domain';
import { Card, Flex, Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useWordsIn } from '../../i18n/words.js';
import { Waiting } from '../../shared/Waiting.js';
import { EligibilitySummary } from './EligibilitySummary.js';
import { NextStep } from './NextStep.js';
import { StateTag } from './publication-state.js';
import { eligibilityOf } from './records.queries.js';

/** A record for whom it concerns: what it is, until when it is public, from when he may apply, and one next step. */
export function RecordCard({ record }: { readonly record: PenaltyRecord }) {
  const wordsIn = useWordsIn();
  const { day, yuan } = useDates();
  const kindsOf = usePenaltyKinds();
  const authorityName = useAuthorityName();
  const query = useQuery(eligibilityOf(record.id));
  const { role } = usePerson();
  const { penalty, publication, penaltyClass } = record;
  const fine = penaltyNumber(penalty, 'fineYuan');
  return (
    <Card style={{ marginBlockEnd: 16 }}>
      <Flex justify="space-between" wrap gap={8}>
        <div>
          <Typography.Title level={2} style={{ fontSize: 17, margin: 0 }}>
            <Link to="/desk/records/$id" params={{ id: record.id }}>
              {penaltyText(penalty, 'decisionNumber')}
            </Link>
          </Typography.Title>
          <Typography.Text type="secondary">
            {[
              ...(role === 'agent' ? [penaltyText(penalty, 'subjectName')] : []),
              authorityName(penaltyText(penalty, 'authority')),
              day(penaltyText(penalty, 'decisionDate')),
              kindsOf(penalty),
              ...(fine === undefined ? [] : [yuan(fine)]),
            ].join(' · ')}
          </Typography.Text>
        </div>
        <div>
          <Mark>{wordsIn(CLASS_WORDS[penaltyClass])}</Mark>
          <StateTag state={publication.state} />
        </div>
      </Flex>
      <Waiting query={query}>
        {(answer) => (
          <>
            <EligibilitySummary record={record} answer={answer} />
            <NextStep record={record} answer={answer} />
          </>
        )}
      </Waiting>
    </Card>
  );
}
