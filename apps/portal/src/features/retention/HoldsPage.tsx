import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { HOLD_SORTS } from '@xinxiu/contracts';
import { HOLD_GROUND_WORDS, HOLD_KINDS, HOLD_KIND_WORDS, reachOf } from '@xinxiu/domain';
import { Button, Checkbox, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { PagedList } from '../../shared/PagedList.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { SearchField } from '../../shared/SearchField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { listAddress } from '../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { PlaceHold } from './PlaceHold.js';
import { type Hold, holdList, useEndHold } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

const route = getRouteApi('/desk/holds');

/** What may not be deleted, and why. */
export function HoldsPage() {
  const say = useRetentionTexts();
  const { role } = usePerson();
  const [places, setPlaces] = useState(false);
  const { q, kind, ended, sort } = route.useSearch();
  const mayPlace = reachOf('hold.place', role) !== undefined;
  return (
    <>
      <PageTitle
        title={say('holds')}
        under={say('holdsHint')}
        acts={
          <>
            <ExportMenu list={{ path: '/holds/export', query: { subject: q, kind, ended, sort } }} />
            {mayPlace && (
              <Button type="primary" onClick={() => setPlaces(true)}>
                {say('place')}
              </Button>
            )}
          </>
        }
      />
      {places && <PlaceHold close={() => setPlaces(false)} />}
      <Filters />
      <List mayEnd={mayPlace} />
    </>
  );
}

function Filters() {
  const say = useRetentionTexts();
  const headingIn = useHeadingIn();
  const navigate = route.useNavigate();
  const { filter, change } = listAddress(route.useSearch(), navigate);
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <SearchField value={filter.q} hint={say('subjectHint')} look={(q) => change({ q })} />
      <FilterSelect
        label={say('kind')}
        any={say('anyKind')}
        value={filter.kind}
        options={HOLD_KINDS.map((value) => ({ value, label: headingIn(HOLD_KIND_WORDS[value]) }))}
        change={(kind) => change({ kind })}
      />
      <Checkbox
        checked={filter.ended === true}
        onChange={({ target }) => change({ ended: target.checked || undefined })}
      >
        {say('showEnded')}
      </Checkbox>
    </Flex>
  );
}

function List({ mayEnd }: { readonly mayEnd: boolean }) {
  const say = useRetentionTexts();
  const navigate = route.useNavigate();
  const { filter, place, pages, order } = listAddress(route.useSearch(), navigate);
  const { q: subject, ...rest } = filter;
  const query = useQuery(holdList({ subject, ...rest, ...place }));
  return (
    <PagedList query={query} {...pages} none={say('noHolds')}>
      {(items) => <HoldTable holds={items} mayEnd={mayEnd} sorting={order('-placedAt')} />}
    </PagedList>
  );
}

interface TableProps {
  readonly holds: readonly Hold[];
  readonly mayEnd: boolean;
  readonly sorting: Sorting<(typeof HOLD_SORTS)[number]>;
}

function HoldTable({ holds, mayEnd, sorting }: TableProps) {
  const say = useRetentionTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { day, instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<Hold>
      rowKey="number"
      size="middle"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...holds]}
      onChange={onChange}
      columns={[
        { title: say('number'), render: (_, { number }) => <span className="numbers">{number}</span> },
        {
          title: say('on'),
          render: (_, { on }) => (
            <>
              {headingIn(HOLD_KIND_WORDS[on.kind])} <span className="numbers">{on.id}</span>
            </>
          ),
        },
        {
          title: say('ground'),
          render: (_, { ground, reason }) => `${wordsIn(HOLD_GROUND_WORDS[ground])} · ${reason}`,
        },
        {
          title: say('until'),
          render: (_, { until }) => (until === undefined ? say('untilEnded') : day(until)),
          ...head('until'),
        },
        {
          title: say('placedBy'),
          render: (_, { placed }) => `${placed.by.name} · ${instant(placed.at)}`,
          ...head('placedAt'),
        },
        {
          title: say('end'),
          render: (_, hold) => <End hold={hold} mayEnd={mayEnd} />,
        },
      ]}
    />
  );
}

function End({ hold: { number, end, ended }, mayEnd }: { readonly hold: Hold; readonly mayEnd: boolean }) {
  const say = useRetentionTexts();
  const { instant } = useDates();
  const [open, setOpen] = useState(false);
  const act = useEndHold(number);
  if (end)
    return (
      <Typography.Text type="secondary">
        {`${end.by.name} · ${instant(end.at)} · ${end.reason}`}
      </Typography.Text>
    );
  if (ended || !mayEnd) return null;
  return (
    <>
      <Button size="small" aria-label={`${say('end')} ${number}`} onClick={() => setOpen(true)}>
        {say('end')}
      </Button>
      {open && (
        <ReasonDialog
          title={say('end')}
          consequence={say('endHint')}
          ok={say('end')}
          act={act}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
