import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TRAIL_OUTCOME_WORDS, civilDate } from '@xinxiu/domain';
import { Button, DatePicker, Flex, Tag } from 'antd';
import dayjs from 'dayjs';
import { useWordsIn } from '../../i18n/words.js';
import { officials } from '../../api/people.js';
import { AUDIT_ACTIONS, useAuditWords } from '../../shared/audit-words.js';
import { dayOf } from '../../shared/day-rules.js';
import { OUTCOMES } from '../../shared/outcomes.js';
import { SearchField } from '../../shared/SearchField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { isNarrowed } from '../../shared/list-search.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { useAuditPageTexts } from './audit-page.texts.js';

const route = getRouteApi('/desk/audit');

/** Who, what, when, on what and with which outcome; every change begins at the first page. */
export function AuditFilters() {
  const say = useAuditPageTexts();
  const wordsIn = useWordsIn();
  const shared = useSharedTexts();
  const wordsOf = useAuditWords();
  const { trail: _, ...asked } = route.useSearch();
  const { sort, ...filter } = asked;
  const navigate = route.useNavigate();
  const { data: people } = useQuery(officials());
  const { q, day, actor, action, outcome } = filter;
  const change = (next: Partial<typeof filter>): void =>
    void navigate({ search: { ...filter, sort, ...next } });
  const nameOf = (id: string): string => people?.items.find((one) => one.id === id)?.name ?? id;
  const isFiltered = isNarrowed(filter);
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('subjectHint')} look={(subject) => change({ q: subject })} />
      <DatePicker
        aria-label={say('day')}
        placeholder={say('day')}
        allowClear={false}
        value={day === undefined ? null : dayjs(day)}
        maxDate={dayjs()}
        onChange={(next) => change({ day: next ? civilDate(dayOf(next)) : undefined })}
      />
      <FilterSelect
        label={say('action')}
        any={say('anyAction')}
        value={action}
        canSearch
        options={AUDIT_ACTIONS.map((value) => ({ value, label: wordsOf(value) }))}
        change={(next) => change({ action: next })}
      />
      <FilterSelect
        label={say('outcome')}
        any={say('anyOutcome')}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: wordsIn(TRAIL_OUTCOME_WORDS[value]) }))}
        change={(next) => change({ outcome: next })}
      />
      <FilterSelect
        label={say('who')}
        any={say('anybody')}
        value={actor}
        canSearch
        options={[
          ...(people?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          // Somebody who is no official, or has left.
          ...(actor !== undefined && nameOf(actor) === actor ? [{ value: actor, label: actor }] : []),
        ]}
        change={(next) => change({ actor: next })}
      />
      {day !== undefined && (
        <Tag closable onClose={() => change({ day: undefined })}>
          {day}
        </Tag>
      )}
      {isFiltered && (
        <Button type="link" onClick={() => void navigate({ search: {} })}>
          {shared('clearFilters')}
        </Button>
      )}
    </Flex>
  );
}
