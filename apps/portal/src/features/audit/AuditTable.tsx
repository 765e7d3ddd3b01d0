import { type AUDIT_SORTS, ERROR_CODES } from '@xinxiu/contracts';
import { ROLE_WORDS, type Role } from '@xinxiu/domain';
import { Button, Descriptions, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { useAuditWords } from '../../shared/audit-words.js';
import { OutcomeMark } from '../../shared/OutcomeMark.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import type { AuditLink } from './audit.queries.js';
import { useAuditPageTexts } from './audit-page.texts.js';

interface Props {
  readonly links: readonly AuditLink[];
  /** Shows only what this person did. */
  readonly only: (actor: string) => void;
  readonly sorting: Sorting<(typeof AUDIT_SORTS)[number]>;
}

/** Entries; each opens to everything that is chained of it. */
export function AuditTable({ links, only, sorting }: Props) {
  const say = useAuditPageTexts();
  const wordsOf = useAuditWords();
  const wordsIn = useWordsIn();
  const wordsOfCode = (code: string): string => (isErrorCode(code) ? wordsIn(ERROR_CODES[code].title) : code);
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<AuditLink>
      rowKey={({ entry }) => entry.id}
      size="small"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={[...links]}
      onChange={onChange}
      expandable={{ expandedRowRender: (link) => <Entry link={link} /> }}
      columns={[
        {
          title: say('at'),
          render: (_, { entry }) => <span className="numbers">{instant(entry.at)}</span>,
          ...head('at'),
        },
        { title: say('who'), render: (_, { entry }) => <Who actor={entry.actor} only={only} /> },
        { title: say('action'), render: (_, { entry }) => wordsOf(entry.action) },
        {
          title: say('subject'),
          render: (_, { entry }) => (
            <span className="numbers" style={{ wordBreak: 'break-all' }}>
              {entry.subject}
            </span>
          ),
        },
        {
          title: say('outcome'),
          render: (_, { entry: { outcome, code } }) => (
            <>
              <OutcomeMark outcome={outcome} /> {code !== undefined && wordsOfCode(code)}
            </>
          ),
        },
      ]}
    />
  );
}

const isErrorCode = (code: string): code is keyof typeof ERROR_CODES => code in ERROR_CODES;

type Actor = AuditLink['entry']['actor'];
const isRole = (role: string): role is Role => role in ROLE_WORDS;

/** Who failed to sign in under a name that nobody has is unknown. */
function Who({ actor: { id, name, role }, only }: { readonly actor: Actor; readonly only: Props['only'] }) {
  const say = useAuditPageTexts();
  const wordsIn = useWordsIn();
  if (id === '') return say('unknown');
  return (
    <>
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => only(id)}>
        {name || id}
      </Button>{' '}
      <Typography.Text type="secondary">{isRole(role) ? wordsIn(ROLE_WORDS[role]) : role}</Typography.Text>
    </>
  );
}

function Entry({ link: { day, seq, entry, previous, hash } }: { readonly link: AuditLink }) {
  const say = useAuditPageTexts();
  const { id, actor, action, code, departments, content, detail = {} } = entry;
  const given: readonly (readonly [string, string | undefined])[] = [
    ['entryId', id],
    ['place', `${day} · ${String(seq)}`],
    ['actionCode', code === undefined ? action : `${action} · ${code}`],
    ['actorId', actor.id],
    ['department', actor.department],
    ['organisation', actor.organisation],
    ['authorisation', actor.authorisation],
    ['actingFor', actor.actingFor && `${actor.actingFor.name} · ${actor.actingFor.id}`],
    ['readers', departments.join('、')],
    ['content', content],
    ['previous', previous],
    ['hash', hash],
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        ...given.flatMap(([key, value]) =>
          value === undefined || value === ''
            ? []
            : [{ key, label: say(`entry_${key as 'hash'}`), children: <Code text={value} /> }],
        ),
        ...Object.entries(detail).map(([key, value]) => ({
          key: `detail ${key}`,
          label: key,
          children: <Code text={String(value)} />,
        })),
      ]}
    />
  );
}

function Code({ text }: { readonly text: string }) {
  return (
    <span className="numbers" style={{ wordBreak: 'break-all' }}>
      {text}
    </span>
  );
}
