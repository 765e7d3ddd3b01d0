import { useQuery } from '@tanstack/react-query';
import { CAUSE_TABLE, STUCK_CAUSES, STUCK_MATTERS, STUCK_MATTER_WORDS } from '@xinxiu/domain';
import { Button, Checkbox, Flex } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { SearchField } from '../../shared/SearchField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import type { StuckSearch } from './stuck-search.js';
import { stuckSummary } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

interface Props {
  readonly filter: StuckSearch;
  readonly change: (next: Partial<StuckSearch>) => void;
  /** Missing where nothing is narrowed. */
  readonly clear: (() => void) | undefined;
}

/** What is looked for; each cause with how much is stuck by it. */
export function StuckFilters({ filter, change, clear }: Props) {
  const say = useStuckTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const { data } = useQuery(stuckSummary());
  const counts = new Map(data?.causes.map(({ cause, count }) => [cause, count]));
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <SearchField value={filter.q} hint={say('searchHint')} look={(q) => change({ q })} />
      <FilterSelect
        label={say('cause')}
        any={say('anyCause')}
        value={filter.cause}
        options={STUCK_CAUSES.map((value) => ({
          value,
          label: `${headingIn(CAUSE_TABLE[value].name)} · ${counts.get(value) ?? 0}`,
        }))}
        change={(cause) => change({ cause })}
      />
      <FilterSelect
        label={say('matter')}
        any={say('anyMatter')}
        value={filter.matter}
        options={STUCK_MATTERS.map((value) => ({ value, label: headingIn(STUCK_MATTER_WORDS[value]) }))}
        change={(matter) => change({ matter })}
      />
      <Checkbox
        checked={filter.over === true}
        onChange={({ target }) => change({ over: target.checked ? true : undefined })}
      >
        {say('showOver')}
      </Checkbox>
      {clear && (
        <Button type="link" onClick={clear}>
          {shared('clearFilters')}
        </Button>
      )}
    </Flex>
  );
}
