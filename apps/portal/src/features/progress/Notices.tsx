import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useNoticeWords } from '../../shared/notice-words.js';
import { ServiceWords } from '../../shared/ServiceWords.js';
import { Waiting } from '../../shared/Waiting.js';
import { type CaseNotice, noticeFileAddress, noticesOf } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

export function Notices({ caseNo }: { readonly caseNo: string }) {
  const say = useProgressTexts();
  const query = useQuery(noticesOf(caseNo));
  return (
    <Waiting query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty description={say('noNotices')} />
        ) : (
          items.map((notice) => <OneNotice key={notice.id} notice={notice} />)
        )
      }
    </Waiting>
  );
}

function OneNotice({ notice }: { readonly notice: CaseNotice }) {
  const say = useProgressTexts();
  const words = useNoticeWords();
  const { instant } = useDates();
  const { caseNo, number, letter, service } = notice;
  return (
    <Flex justify="space-between" wrap gap={8} style={{ paddingBlock: 6 }}>
      <span>
        {number !== undefined && letter ? (
          <Link to="/desk/progress/$caseNo/notices/$number" params={{ caseNo, number }}>
            <strong>{words.kind(notice)}</strong>
          </Link>
        ) : (
          <strong>{words.kind(notice)}</strong>
        )}{' '}
        <Typography.Text type="secondary">{words.number(notice)}</Typography.Text>{' '}
        {letter && (
          <a
            href={noticeFileAddress(notice)}
            download
            style={{ textDecoration: 'underline' }}
            aria-label={say('downloadOne', { name: words.kind(notice) })}
          >
            {say('download')}
          </a>
        )}
      </span>
      <Typography.Text type="secondary" className="numbers">
        {instant(notice.at)}
      </Typography.Text>
      {notice.statutory && (
        <div style={{ flexBasis: '100%' }}>
          {say('served')}
          {words.mail(notice)}
          {service && ' · '}
          {service && <ServiceWords service={service} />}
        </div>
      )}
      {notice.verification && (
        <Typography.Text
          type="secondary"
          style={{ flexBasis: '100%', fontSize: 12, overflowWrap: 'anywhere' }}
        >
          {say('noticeSum', { sum: notice.verification.sha256 })}
        </Typography.Text>
      )}
    </Flex>
  );
}
