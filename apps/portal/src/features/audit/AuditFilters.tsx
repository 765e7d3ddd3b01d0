import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { civilDate } from '@xinxiu/domain';
import { Button, DatePicker, Flex, Tag } from 'antd';
import dayjs from 'dayjs';
import { officials } from '../../api/people.js';
import { AUDIT_ACTIONS, useAuditWords } from '../../shared/audit-words.js';
import { OUTCOMES, type Outcome } from '../../shared/outcomes.js';
import { SearchField } from '../../shared/SearchField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useAuditTexts } from '../../shared/audit.texts.js';
import { Select } from '../../shared/Select.js';
import { useAuditPageTexts } from './audit-page.texts.js';

const route = getRouteApi('/desk/audit');

/** Who, what, when, on what and with which outcome; every change begins at the first page. */
export function AuditFilters() {
  const say = useAuditPageTexts();
  const words = useAuditTexts();
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
  const isFiltered = Object.values(filter).some((one) => one !== undefined);
  return (
    <Flex wrap gap={12} align="center" style={{ marginBlockEnd: 12 }}>
      <SearchField value={q} hint={say('subjectHint')} look={(subject) => change({ q: subject })} />
      <DatePicker
        aria-label={say('day')}
        placeholder={say('day')}
        allowClear={false}
        value={day === undefined ? null : dayjs(day)}
        maxDate={dayjs()}
        onChange={(next) => change({ day: next ? civilDate(next.format('YYYY-MM-DD')) : undefined })}
      />
      <Select<string>
        aria-label={say('action')}
        value={action ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        style={{ minWidth: 180 }}
        onChange={(next) => change({ action: next || undefined })}
        options={[
          { value: '', label: say('anyAction') },
          ...AUDIT_ACTIONS.map((value) => ({ value, label: wordsOf(value) })),
        ]}
      />
      <Select<Outcome | ''>
        aria-label={say('outcome')}
        value={outcome ?? ''}
        style={{ minWidth: 120 }}
        onChange={(next) => change({ outcome: next || undefined })}
        options={[
          { value: '' as const, label: say('anyOutcome') },
          ...OUTCOMES.map((value) => ({ value, label: words(`outcome_${value}`) })),
        ]}
      />
      <Select<string>
        aria-label={say('who')}
        value={actor ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        style={{ minWidth: 140 }}
        onChange={(next) => change({ actor: next || undefined })}
        options={[
          { value: '', label: say('anybody') },
          ...(people?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          // Somebody who is no official, or has left.
          ...(actor !== undefined && nameOf(actor) === actor ? [{ value: actor, label: actor }] : []),
        ]}
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
