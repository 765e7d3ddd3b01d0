import { BarChartOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Button, Empty, Flex, Grid, Tooltip } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../../app/session.js';
import { ExportMenu } from '../../../shared/ExportMenu.js';
import { Outdated } from '../../../shared/Outdated.js';
import { OutdatedPlace } from '../../../shared/OutdatedPlace.js';
import { PageTitle } from '../../../shared/PageTitle.js';
import { Pager } from '../../../shared/Pager.js';
import { Waiting } from '../../../shared/Waiting.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import '../cases.css';
import type { RepairCase } from '../../../api/cases.js';
import { useCaseTexts } from '../cases.texts.js';
import { BulkClaim } from './BulkClaim.js';
import { KeyHelp } from './KeyHelp.js';
import { QueueCards } from './QueueCards.js';
import { QueueFilters } from './QueueFilters.js';
import { QueueTable } from './QueueTable.js';
import { QueueViews } from './QueueViews.js';
import { SelectPage } from './SelectPage.js';
import { SaveView } from './SaveView.js';
import { type QueueSearch, filterOf, filterQuery } from './queue-search.js';
import { UnknownHolder } from './UnknownHolder.js';
import { useHabits } from './use-habits.js';
import { usePlace } from './use-place.js';
import { useQueuePage } from './use-queue-page.js';
import { useRows } from './use-rows.js';

const route = getRouteApi('/desk/cases');

/** The queue of an office: what ends first on top, what is late above it. */
export function QueuePage() {
  const say = useCaseTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [habits, changeHabits] = useHabits();
  const query = useQueuePage(search);
  const go = (next: QueueSearch): void => void navigate({ search: next });
  const shown = filterOf(search);
  return (
    <>
      <PageTitle
        title={say('queue')}
        under={say('queueUnder')}
        acts={
          <>
            <LoadLink />
            <ExportMenu list={{ path: '/cases/export', query: { ...filterQuery(shown), q: search.q } }} />
          </>
        }
      />
      <QueueViews shown={shown} saved={habits.views} choose={go} />
      <QueueFilters
        search={search}
        holderName={query.data?.items.find(({ holder }) => holder?.id === search.holder)?.holder?.name}
        go={go}
      />
      <UnknownHolder
        holder={search.holder}
        isShown={query.data?.items.length !== 0}
        all={() => go({ ...search, holder: undefined, trail: undefined })}
      />
      <OutdatedPlace query={query} trail={search.trail ?? []} go={(trail) => go({ ...search, trail })}>
        <Waiting query={query}>
          {({ items, total, nextCursor }) => (
            <>
              <QueueRows
                cases={items}
                isOutdated={query.isPlaceholderData}
                search={search}
                letters={habits.letters}
                setLetters={(letters) => changeHabits({ letters })}
                beside={
                  <SaveView shown={shown} views={habits.views} keep={(views) => changeHabits({ views })} />
                }
              />
              <Pager
                total={total}
                // That of the page before would lead to the page that is on its way.
                nextCursor={query.isPlaceholderData ? undefined : nextCursor}
                trail={search.trail ?? []}
                go={(trail) => go({ ...search, trail })}
              />
            </>
          )}
        </Waiting>
      </OutdatedPlace>
    </>
  );
}

/** Who leads a unit, and who oversees all, sees how the work is spread. */
function LoadLink() {
  const say = useCaseTexts();
  const { role } = usePerson();
  if (role !== 'department-leader' && role !== 'supervisor') return null;
  return (
    <Link to="/desk/cases/load">
      <BarChartOutlined /> {say('load')}
    </Link>
  );
}

interface RowsProps {
  readonly cases: readonly RepairCase[];
  /** They are of another page or filter, until those asked for have come. */
  readonly isOutdated: boolean;
  readonly search: QueueSearch;
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
  readonly beside: React.ReactNode;
}

function QueueRows({ cases, isOutdated, search, letters, setLetters, beside }: RowsProps) {
  const say = useCaseTexts();
  const shared = useSharedTexts();
  const { md } = Grid.useBreakpoint();
  const [isHelp, setHelp] = useState(false);
  const openedLast = usePlace(search);
  const rows = useRows(cases, letters, () => setHelp(true), openedLast);
  const Rows = md === true ? QueueTable : QueueCards;
  return (
    <>
      <Flex wrap gap={8} align="center" style={{ marginBlockEnd: 12 }}>
        <SelectPage cases={cases} selected={rows.selected} select={rows.select} />
        <BulkClaim cases={cases} isOff={isOutdated} selected={rows.selected} clear={() => rows.select([])} />
        {beside}
        {md === true && (
          <Tooltip title={say('keys')}>
            <Button
              type="text"
              icon={<QuestionCircleOutlined />}
              aria-label={say('keys')}
              onClick={() => setHelp(true)}
            />
          </Tooltip>
        )}
      </Flex>
      <Outdated isOn={isOutdated}>
        {cases.length === 0 ? (
          <Empty description={shared('nothing')} style={{ marginBlock: 32 }} />
        ) : (
          <Rows cases={cases} current={rows.current} selected={rows.selected} select={rows.select} />
        )}
      </Outdated>
      <KeyHelp open={isHelp} close={() => setHelp(false)} letters={letters} setLetters={setLetters} />
    </>
  );
}
