import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { DutyTable } from './DutyTable.js';
import { dutyList } from './duties.queries.js';
import { useDutyTexts } from './duties.texts.js';

/** What the platform does by itself: when, how it went, and what can be done about it. */
export function DutiesPage() {
  const say = useDutyTexts();
  const query = useQuery(dutyList());
  return (
    <>
      <PageTitle title={say('title')} under={say('under')} />
      <Waiting query={query}>
        {({ items }) =>
          items.length === 0 ? <Empty description={say('none')} /> : <DutyTable rows={items} />
        }
      </Waiting>
    </>
  );
}
