import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { openWindowSchema } from '@xinxiu/contracts';
import { IDENTITY_DOCUMENTS, IDENTITY_DOCUMENT_WORDS, type IdentityDocument } from '@xinxiu/domain';
import { Button, Card, Form, Input, Typography } from 'antd';
import { caseList } from '../../api/cases.js';
import { type PenaltyRecord, penaltyText } from '../../api/records.js';
import { useWordsIn } from '../../i18n/words.js';
import { obeying } from '../../shared/obeying.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Select } from '../../shared/Select.js';
import { recordList } from '../records/records.queries.js';
import { codeHint } from './code-hint.js';
import { useOpenWindow } from './window.queries.js';
import { useWindowTexts } from './window.texts.js';

interface Values {
  readonly uscc: string;
  readonly recordId: string;
  readonly name: string;
  readonly document: IdentityDocument;
}

const { uscc: usccSchema, person: personSchema } = openWindowSchema.shape;
const MOST_RECORDS = 100;

/** Whose person is present, for which record, and which document the clerk has seen. */
export function OpenPage() {
  const say = useWindowTexts();
  const wordsIn = useWordsIn();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useOpenWindow();
  const open = ({ uscc, recordId, name, document }: Values): void => {
    mutate(
      { uscc: usccSchema.parse(uscc), recordId, person: { name, document } },
      { onSuccess: ({ id }) => void navigate({ to: '/desk/window/$id', params: { id } }) },
    );
  };
  return (
    <>
      <Link to="/desk/window">{say('back')}</Link>
      <PageTitle title={say('open')} />
      <Card>
        <Form<Values>
          layout="vertical"
          requiredMark={false}
          initialValues={{ document: 'resident-id' }}
          scrollToFirstError={{ focus: true }}
          style={{ maxWidth: 640 }}
          onFinish={open}
        >
          <Typography.Paragraph type="secondary">{say('openHint')}</Typography.Paragraph>
          <Form.Item name="uscc" label={say('uscc')} rules={obeying(usccSchema, say('needUscc'))}>
            <Input maxLength={18} autoComplete="off" />
          </Form.Item>
          <RecordField />
          <Form.Item
            name="name"
            label={say('personName')}
            rules={obeying(personSchema.shape.name, say('needName'))}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="document" label={say('document')} extra={say('documentHint')}>
            <Select
              options={IDENTITY_DOCUMENTS.map((value) => ({
                value,
                label: wordsIn(IDENTITY_DOCUMENT_WORDS[value]),
              }))}
            />
          </Form.Item>
          {error && <ProblemNote error={error} />}
          <Button type="primary" htmlType="submit" loading={isPending}>
            {say('begin')}
          </Button>
        </Form>
      </Card>
    </>
  );
}

/** Why a record cannot be applied for now: its publication has ended, or somebody has applied. */
function useReason(records: readonly PenaltyRecord[]): (record: PenaltyRecord) => string | undefined {
  const say = useWindowTexts();
  const open = useQueries({
    queries: records
      .filter(({ publication }) => publication.state !== 'ended')
      .map(({ id }) => caseList({ recordId: id, open: true, limit: 1 })),
  });
  const cases = new Map(
    open.flatMap(({ data }) => data?.items ?? []).map((one) => [one.recordId, one.caseNo]),
  );
  return ({ id, publication }) => {
    if (publication.state === 'ended') return say('publicationEnded');
    const no = cases.get(id);
    return no === undefined ? undefined : say('underWay', { no });
  };
}

/** The records of the code that was entered. */
function RecordField() {
  const say = useWindowTexts();
  const given = Form.useWatch<string | undefined>('uscc');
  const uscc = usccSchema.safeParse(given);
  const { data, error } = useQuery({
    ...recordList({ q: uscc.data, limit: MOST_RECORDS }),
    enabled: uscc.success,
  });
  const records = uscc.success ? (data?.items ?? []) : [];
  const reasonOf = useReason(records);
  const hint = codeHint(given, uscc.success ? data?.items.length : undefined);
  return (
    <>
      <Form.Item
        name="recordId"
        label={say('record')}
        {...(hint && { extra: <span role="status">{say(hint)}</span> })}
        rules={[{ required: true, message: say('needRecord') }]}
      >
        <Select
          disabled={records.length === 0}
          options={records.map((record) => {
            const reason = reasonOf(record);
            const { id, penalty } = record;
            return {
              value: id,
              // The reason stands where a narrow list still shows it; the name is the same of all.
              label: `${penaltyText(penalty, 'decisionNumber')} · ${reason ?? penaltyText(penalty, 'subjectName')}`,
              disabled: reason !== undefined,
            };
          })}
        />
      </Form.Item>
      {error && <ProblemNote error={error} />}
    </>
  );
}
