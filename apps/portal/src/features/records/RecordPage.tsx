import {
  type OfficeRecord,
  type PenaltyRecord,
  oneRecord,
  penaltyNumber,
  penaltyText,
  usePenaltyKinds,
  recordPath,
} from '../../api/records.js';
import { useEffect, useRef } from 'react';
import { useAuthorityName } from '../../api/departments.js';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useLocation } from '@tanstack/react-router';
import { CLASS_WORDS } from '@xinxiu/domain';
import { Card, Descriptions } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useWordsIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Reveal } from '../../shared/Reveal.js';
import { Waiting } from '../../shared/Waiting.js';
import { ByHand } from './changes/ByHand.js';
import { ProposedChange } from './changes/ProposedChange.js';
import { Duties } from './duties/Duties.js';
import { EligibilitySummary } from './EligibilitySummary.js';
import { FieldSummary } from './FieldSummary.js';
import { RecordHistory } from './history/RecordHistory.js';
import { NextStep } from './NextStep.js';
import { ProofList } from './ProofList.js';
import { StateTag } from './publication-state.js';
import { eligibilityOf, ledgerOf } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

const route = getRouteApi('/desk/records/$id');

/** Everything about one record, and why its dates are what they are. */
export function RecordPage() {
  const { id } = route.useParams();
  const record = useQuery(oneRecord(id));
  const say = useRecordTexts();
  const back = { title: say('one'), way: <Link to="/desk/records">{say('back')}</Link> };
  return (
    <Waiting query={record} missing={back}>
      {(data) => <OneRecord record={data} />}
    </Waiting>
  );
}

function OneRecord({ record }: { readonly record: OfficeRecord }) {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { penalty, publication, penaltyClass, proposal } = record;
  const eligibility = useQuery(eligibilityOf(record.id));
  const ledger = useQuery(ledgerOf(record.id));
  const authorityName = useAuthorityName();
  const duties = useLedTo('duties', !eligibility.isPending && !ledger.isPending);
  return (
    <>
      <PageTitle
        title={penaltyText(penalty, 'decisionNumber')}
        under={[penaltyText(penalty, 'subjectName'), authorityName(penaltyText(penalty, 'authority'))].join(
          ' · ',
        )}
        acts={
          <>
            <Mark>{wordsIn(CLASS_WORDS[penaltyClass])}</Mark>
            <StateTag state={publication.state} />
          </>
        }
      />
      {proposal && <ProposedChange record={record} proposal={proposal} />}
      <Waiting query={eligibility}>
        {(answer) => (
          <>
            <Card style={{ marginBlockEnd: 16 }}>
              <EligibilitySummary record={record} answer={answer} />
              <FieldSummary answer={answer} />
              <NextStep record={record} answer={answer} />
              <ByHand record={record} answer={answer} />
            </Card>
            <Card title={say('proof')} style={{ marginBlockEnd: 16 }}>
              <ProofList answer={answer} />
            </Card>
          </>
        )}
      </Waiting>
      <Card id="duties" ref={duties} title={say('obligations')} style={{ marginBlockEnd: 16 }}>
        <Waiting query={ledger}>{(data) => <Duties ledger={data} department={record.department} />}</Waiting>
      </Card>
      <RecordHistory recordId={record.id} />
      <Card title={say('penalty')}>
        <PenaltyContent record={record} />
      </Card>
    </>
  );
}

/** Brings the part of the page that an address leads to into sight, once what stands above it is there. */
function useLedTo(part: string, isThere: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const isAsked = useLocation({ select: ({ hash }) => hash === part });
  useEffect(() => {
    if (isAsked && isThere) place.current?.scrollIntoView();
  }, [isAsked, isThere]);
  return place;
}

const TEXTS = [
  ['subject', 'subjectName'],
  ['authority', 'authority'],
  ['kinds', 'penaltyKinds'],
  ['violation', 'violation'],
  ['basis', 'basis'],
  ['content', 'content'],
] as const;
const SUMS = [
  ['fine', 'fineYuan'],
  ['confiscated', 'confiscatedYuan'],
] as const;

/** Numbers of persons, which are shown masked. */
const NUMBERS = [
  ['subjectIdNo', 'subjectIdNo'],
  ['representativeIdNo', 'legalRepresentativeIdNo'],
] as const;

function PenaltyContent({ record }: { readonly record: PenaltyRecord }) {
  const { penalty } = record;
  const say = useRecordTexts();
  const { day, yuan } = useDates();
  const kindsOf = usePenaltyKinds();
  const sums = SUMS.flatMap(([key, field]) => {
    const sum = penaltyNumber(penalty, field);
    return sum === undefined ? [] : [{ key, label: say(key), children: yuan(sum) }];
  });
  const texts = TEXTS.flatMap(([key, field]) => {
    const text = field === 'penaltyKinds' ? kindsOf(penalty) : penaltyText(penalty, field);
    return text === '' ? [] : [{ key, label: say(key), children: text }];
  });
  const numbers = NUMBERS.flatMap(([key, field]) => {
    const masked = penaltyText(penalty, field);
    if (masked === '') return [];
    const children = (
      <>
        <span className="numbers">{masked}</span>
        <Reveal path={recordPath(record.id, '/reveal')} field={field} label={say(key)} />
      </>
    );
    return [{ key, label: say(key), children }];
  });
  const decided = {
    key: 'decided',
    label: say('decided'),
    children: day(penaltyText(penalty, 'decisionDate')),
  };
  return <Descriptions size="small" column={1} items={[decided, ...texts, ...numbers, ...sums]} />;
}
