import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Button, Card, Descriptions, Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { noticeFileAddress } from '../../api/cases.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { Mark } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { useNoticeWords } from '../../shared/notice-words.js';
import { MailMark } from './NoticesPage.js';
import { RecordService } from './RecordService.js';
import { Verification } from '../../shared/Verification.js';
import { ServiceWords } from '../../shared/ServiceWords.js';
import { type OneNotice, oneNotice } from './notices.queries.js';
import { useServeTexts } from './serve.texts.js';

const route = getRouteApi('/desk/notices/$id');

/** One statutory notice: its text, to be printed, what became of its mail, and how it was served. */
export function NoticePage() {
  const { id } = route.useParams();
  const say = useServeTexts();
  const query = useQuery(oneNotice(id));
  return (
    <>
      <Link to="/desk/notices" className="no-print">
        {say('back')}
      </Link>
      <Waiting query={query}>{(notice) => <Shown notice={notice} />}</Waiting>
    </>
  );
}

function Shown({ notice }: { readonly notice: OneNotice }) {
  const say = useServeTexts();
  const words = useNoticeWords();
  const { role } = usePerson();
  return (
    <>
      <div className="no-print">
        <PageTitle
          title={words.kind(notice)}
          under={words.number(notice)}
          acts={
            <>
              <Button icon={<DownloadOutlined />} href={noticeFileAddress(notice)} download>
                {say('download')}
              </Button>
              <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                {say('print')}
              </Button>
              {reachOf('notice.serve', role) !== undefined && <RecordService notice={notice} />}
            </>
          }
        />
        <Mailing notice={notice} />
        <History notice={notice} />
        <Services notice={notice} />
      </div>
      <Card>
        <Typography.Title level={2} style={{ fontSize: 20, textAlign: 'center' }}>
          {notice.letter.subject}
        </Typography.Title>
        <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 15, lineHeight: 1.8 }}>
          {notice.letter.text}
        </div>
        <Verification notice={notice} />
      </Card>
    </>
  );
}

function Mailing({ notice }: { readonly notice: OneNotice }) {
  const say = useServeTexts();
  const { instant } = useDates();
  const { caseNo, recipientName, email, at, attempts, response } = notice;
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'to',
            label: say('recipient'),
            children: `${recipientName} · ${email || say('noAddress')}`,
          },
          { key: 'case', label: say('case'), children: <CaseLink caseNo={caseNo} /> },
          { key: 'at', label: say('at'), children: instant(at) },
          {
            key: 'mail',
            label: say('mail'),
            children: (
              <>
                <MailMark notice={notice} /> {attempts > 0 && say('attempts', { n: attempts })}
              </>
            ),
          },
          ...(response === ''
            ? []
            : [{ key: 'response', label: say('response'), span: 2, children: <code>{response}</code> }]),
        ]}
      />
    </Card>
  );
}

/** Every try, what was reported of its mail, and when it was opened and collected. */
function History({ notice: { history } }: { readonly notice: OneNotice }) {
  const say = useServeTexts();
  const words = useNoticeWords();
  const { instant } = useDates();
  return (
    <Card size="small" title={say('history')} style={{ marginBlockEnd: 16 }}>
      {history.length === 0 && <Typography.Text type="secondary">{say('noHistory')}</Typography.Text>}
      <ol className="plain-list">
        {history.map(({ at, what, response }, place) => (
          <li key={`${at}:${place}`} style={{ paddingBlock: 4, overflowWrap: 'anywhere' }}>
            <span className="numbers">{instant(at)}</span>{' '}
            <strong>
              {what === 'opened' || what === 'collected' ? say(`what_${what}`) : words.mail({ state: what })}
            </strong>{' '}
            {response !== '' && <Typography.Text type="secondary">{response}</Typography.Text>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Newest first; what was corrected by a later entry is told so. */
function Services({ notice: { services } }: { readonly notice: OneNotice }) {
  const say = useServeTexts();
  const { instant } = useDates();
  return (
    <Card size="small" title={say('served')} style={{ marginBlockEnd: 16 }}>
      {services.length === 0 && <Typography.Text type="secondary">{say('notServed')}</Typography.Text>}
      <ul className="plain-list">
        {services.toReversed().map((service, place) => (
          <li key={service.at} style={{ paddingBlock: 4 }}>
            <strong>
              <ServiceWords service={service} />
            </strong>{' '}
            {place > 0 && <Mark>{say('superseded')}</Mark>}
            <br />
            {service.note !== undefined && <div>{service.note}</div>}
            <Typography.Text type="secondary">
              {say('servedBy', { name: service.by.name, at: instant(service.at) })}
            </Typography.Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
