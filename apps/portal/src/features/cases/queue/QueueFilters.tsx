import { CASE_SORTS } from '@xinxiu/contracts';
import { CASE_STATUSES, STATUS_WORDS } from '@xinxiu/domain';
import { Button, Checkbox, Flex, Tag } from 'antd';
import { useHeadingIn } from '../../../i18n/words.js';
import { SearchField } from '../../../shared/SearchField.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import { FilterSelect } from '../../../shared/FilterSelect.js';
import { SortSelect } from '../../../shared/SortSelect.js';
import { useCaseTexts } from '../cases.texts.js';
import { FIRST_SORT, type QueueSearch, filterOf } from './queue-search.js';

interface Props {
  readonly search: QueueSearch;
  /** Of the colleague whose cases are shown. */
  readonly holderName: string | undefined;
  readonly go: (search: QueueSearch) => void;
}

/** What is looked for; every change begins at the first page. */
export function QueueFilters({ search, holderName, go }: Props) {
  const say = useCaseTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const { q, status, sort, overdue, holder } = search;
  const change = (next: QueueSearch): void => go({ ...filterOf(search), q, ...next });
  const isFiltered = Object.keys(filterOf(search)).length > 0 || q !== undefined;
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
      <FilterSelect
        label={say('status')}
        any={say('anyStatus')}
        value={status}
        options={CASE_STATUSES.map((value) => ({ value, label: headingIn(STATUS_WORDS[value]) }))}
        change={(next) => change({ status: next })}
      />
      <SortSelect
        sorts={CASE_SORTS}
        sorting={{ sort, first: FIRST_SORT, change: (next) => change({ sort: next }) }}
        label={(value) => say(`sort_${value}`)}
      />
      <Checkbox
        checked={holder === 'me'}
        onChange={({ target }) => change({ holder: target.checked ? 'me' : undefined })}
      >
        {say('onlyMine')}
      </Checkbox>
      {holder !== undefined && holder !== 'me' && (
        <Tag closable onClose={() => change({ holder: undefined })}>
          {say('ofOne', { name: holderName ?? say('nobodyKnown') })}
        </Tag>
      )}
      <Checkbox
        checked={overdue === true}
        onChange={({ target }) => change({ overdue: target.checked ? true : undefined })}
      >
        {say('onlyLate')}
      </Checkbox>
      {isFiltered && (
        <Button type="link" onClick={() => go({})}>
          {shared('clearFilters')}
        </Button>
      )}
    </Flex>
  );
}
