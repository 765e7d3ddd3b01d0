import { type Application, oneApplication } from '../../api/applications.js';
import { penaltyText } from '../../api/records.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NEXT_WORDS } from '@xinxiu/domain';
import { Button, Card, Descriptions, Flex, Result, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { useArrival } from '../../shared/arrival.js';
import { usePageName } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { type Explanation, type OneCase, explanationOf } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

/** What a business takes home: number, time, each file with its checksum, and what comes next. */
export function Receipt({ shown }: { readonly shown: OneCase }) {
  const say = useProgressTexts();
  const { caseNo, applicationId } = shown.case;
  const query = useQuery(oneApplication(applicationId));
  const explained = useQuery(explanationOf(caseNo));
  usePageName(say('receiptTitle'));
  const heading = useArrival('?receipt');
  return (
    <>
      <Result
        className="no-print"
        status="success"
        title={
          <Typography.Title ref={heading} tabIndex={-1} level={1} style={{ fontSize: 24, margin: 0 }}>
            {say('receiptDone')}
          </Typography.Title>
        }
        subTitle={say('receiptHint')}
        style={{ paddingBlock: 12 }}
        extra={
          <Flex gap={12} justify="center">
            <Button type="primary" onClick={() => window.print()}>
              {say('print')}
            </Button>
            <Link to="/desk/progress/$caseNo" params={{ caseNo }} style={{ alignSelf: 'center' }}>
              {say('toProgress')}
            </Link>
          </Flex>
        }
      />
      <Waiting query={query}>
        {(application) => (
          <Waiting query={explained}>
            {({ deadlines }) => <Paper shown={shown} application={application} first={deadlines[0]} />}
          </Waiting>
        )}
      </Waiting>
    </>
  );
}

/** Where everybody who has the code can see how far the case is. */
function ProgressCode({ code }: { readonly code: string }) {
  const say = useProgressTexts();
  return (
    <>
      <code>{code}</code>
      <br />
      <Typography.Text type="secondary">
        {say('progressCodeHint', { page: `${location.origin}/progress` })}
      </Typography.Text>
    </>
  );
}

interface PaperProps {
  readonly shown: OneCase;
  readonly application: Application;
  /** The deadline that the submission began. */
  readonly first: Explanation['deadlines'][number] | undefined;
}

function Paper({ shown: { case: state, record, progressCode }, application, first }: PaperProps) {
  const say = useProgressTexts();
  const wordsIn = useWordsIn();
  const { instant, day } = useDates();
  const { files = [] } = application.content;
  return (
    <Card>
      <Typography.Title level={2} style={{ fontSize: 20, textAlign: 'center' }}>
        {say('receiptTitle')}
      </Typography.Title>
      <Descriptions
        bordered
        column={1}
        size="small"
        items={[
          { key: 'no', label: say('caseNo'), children: <strong>{state.caseNo}</strong> },
          {
            key: 'who',
            label: say('applicant'),
            children: say('nameAndCode', { name: state.applicant.name, code: state.applicant.uscc }),
          },
          ...(progressCode === undefined
            ? []
            : [{ key: 'code', label: say('progressCode'), children: <ProgressCode code={progressCode} /> }]),
          ...(record
            ? [{ key: 'of', label: say('decision'), children: penaltyText(record.penalty, 'decisionNumber') }]
            : []),
          { key: 'at', label: say('submittedAt'), children: instant(state.submittedAt) },
          {
            key: 'files',
            label: say('filesAndSums'),
            children: files.map(({ id, name, sha256 }) => (
              <div key={id} style={{ overflowWrap: 'anywhere' }}>
                {name}
                <br />
                <code>{sha256}</code>
              </div>
            )),
          },
          {
            key: 'next',
            label: say('nextStepBy'),
            // As on the day of submission, whenever it is printed.
            children: [
              wordsIn(NEXT_WORDS.submitted),
              ...(first ? [`${say('due')} ${day(first.due)}`] : []),
            ].join(' · '),
          },
        ]}
      />
    </Card>
  );
}
