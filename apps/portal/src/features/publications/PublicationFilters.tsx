import { STATUS_WORDS, TARGET_STATE_WORDS } from '@xinxiu/domain';
import { Button, Flex } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import { DayField } from '../../shared/DayField.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { SearchField } from '../../shared/SearchField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useTargetName } from '../../shared/target-name.js';
import { type PublicationSearch, STANDINGS, STATUSES, TARGETS } from './publication-search.js';
import { usePublicationTexts } from './publications.texts.js';

interface Props {
  readonly filter: PublicationSearch;
  readonly change: (next: Partial<PublicationSearch>) => void;
  /** Missing where nothing is narrowed. */
  readonly clear: (() => void) | undefined;
}

/** What is looked for; every change begins at the first page. */
export function PublicationFilters({ filter, change, clear }: Props) {
  const say = usePublicationTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const nameOf = useTargetName();
  const { q, status, target, standing, from, to } = filter;
  const targets = [...new Set([...TARGETS, ...(target === undefined ? [] : [target])])];
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('searchHint')} look={(words) => change({ q: words })} />
      <FilterSelect
        label={say('status')}
        any={say('anyStatus')}
        value={status}
        options={STATUSES.map((value) => ({ value, label: headingIn(STATUS_WORDS[value]) }))}
        change={(next) => change({ status: next })}
      />
      <FilterSelect<string>
        label={say('target')}
        any={say('anyTarget')}
        value={target}
        options={targets.map((value) => ({ value, label: nameOf(value) }))}
        change={(next) => change({ target: next })}
      />
      <FilterSelect
        label={say('standing')}
        any={say('anyStanding')}
        value={standing}
        options={STANDINGS.map((value) => ({ value, label: headingIn(TARGET_STATE_WORDS[value]) }))}
        change={(next) => change({ standing: next })}
      />
      <DayField label={say('from')} value={from} change={(next) => change({ from: next })} />
      <DayField label={say('to')} value={to} change={(next) => change({ to: next })} />
      {clear && (
        <Button type="link" onClick={clear}>
          {shared('clearFilters')}
        </Button>
      )}
    </Flex>
  );
}
