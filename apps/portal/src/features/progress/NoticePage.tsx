import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Button, Card, Empty, Flex } from 'antd';
import { noticeFileAddress, noticesOf } from '../../api/cases.js';
import { useDates } from '../../i18n/dates.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Verification } from '../../shared/Verification.js';
import { ServiceWords } from '../../shared/ServiceWords.js';
import { useNoticeWords } from '../../shared/notice-words.js';
import { Waiting } from '../../shared/Waiting.js';
import { useProgressTexts } from './progress.texts.js';

const route = getRouteApi('/desk/progress/$caseNo/notices/$number');

/** A statutory notice as it was sent, to print or to keep. */
export function NoticePage() {
  const say = useProgressTexts();
  const words = useNoticeWords();
  const { instant } = useDates();
  const { caseNo, number } = route.useParams();
  const query = useQuery(noticesOf(caseNo));
  return (
    <Waiting query={query}>
      {({ items }) => {
        const notice = items.find((one) => one.number === number);
        if (!notice?.letter) return <Empty description={say('noNotices')} />;
        return (
          <>
            <PageTitle
              title={notice.letter.subject}
              under={
                <>
                  {`${number} · ${instant(notice.at)} · ${words.mail(notice)}`}
                  {notice.service && ' · '}
                  {notice.service && <ServiceWords service={notice.service} />}
                </>
              }
              acts={
                <Flex gap={8} wrap className="no-print">
                  <Button href={noticeFileAddress(notice)} download>
                    {say('download')}
                  </Button>
                  <Button type="primary" onClick={() => window.print()}>
                    {say('print')}
                  </Button>
                </Flex>
              }
            />
            <Card>
              <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{notice.letter.text}</div>
              <Verification notice={notice} />
            </Card>
            <p className="no-print">
              <Link to="/desk/progress/$caseNo" params={{ caseNo }}>
                {say('toProgress')}
              </Link>
            </p>
          </>
        );
      }}
    </Waiting>
  );
}
