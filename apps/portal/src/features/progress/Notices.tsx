import { useQuery } from '@tanstack/react-query';
import { NOTICE_WORDS } from '@xinxiu/domain';
import { Empty, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { Waiting } from '../../shared/Waiting.js';
import { type CaseNotice, noticesOf } from '../../api/cases.js';
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

const isKind = (kind: string): kind is keyof typeof NOTICE_WORDS => kind in NOTICE_WORDS;

function OneNotice({ notice: { kind, number, at } }: { readonly notice: CaseNotice }) {
  const say = useProgressTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  return (
    <Flex justify="space-between" wrap gap={8} style={{ paddingBlock: 6 }}>
      <span>
        <strong>{isKind(kind) ? wordsIn(NOTICE_WORDS[kind]) : kind}</strong>{' '}
        {number !== undefined && (
          <Typography.Text type="secondary">{say('noticeNo', { no: number })}</Typography.Text>
        )}
      </span>
      <Typography.Text type="secondary" className="numbers">
        {instant(at)}
      </Typography.Text>
    </Flex>
  );
}
