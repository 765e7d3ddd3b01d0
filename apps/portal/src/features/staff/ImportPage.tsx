import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ROLE_WORDS, STAFF_ROLES } from '@xinxiu/domain';
import { Alert, Button, Card, Flex, Table, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useHeadingIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { type StaffImport, sendList } from './staff.queries.js';
import { useStaffTexts } from './staff.texts.js';

type Row = StaffImport['rows'][number];
const TONES: Readonly<Record<Row['outcome'], Tone>> = { invited: 'good', unchanged: 'plain', refused: 'bad' };
const ROWS_OF_A_PAGE = 50;
const COLUMNS = ['username', 'name', 'email', 'role', 'department', 'locale'] as const;

/** A list of people is tried first: what would come of each row is shown before anybody is invited. */
export function ImportPage() {
  const say = useStaffTexts();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const trial = useMutation({ mutationFn: (list: File) => sendList(list, true) });
  const taken = useMutation({
    mutationFn: (list: File) => sendList(list, false),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['staff'] }),
  });
  const choose = (next: File): false => {
    setFile(next);
    taken.reset();
    trial.mutate(next);
    // Ant Design does not send it: we do, with the token of the session.
    return false;
  };
  const result = taken.data ?? trial.data;
  return (
    <>
      <Link to="/desk/staff">{say('back')}</Link>
      <PageTitle title={say('importTitle')} />
      <Card style={{ marginBlockEnd: 16 }}>
        <Typography.Paragraph>{say('importHint')}</Typography.Paragraph>
        <Typography.Paragraph type="secondary" copyable={{ text: say('importHeads') }}>
          {say('importHeads')}
        </Typography.Paragraph>
        <Upload.Dragger accept=".csv,.xlsx" showUploadList={false} beforeUpload={choose}>
          <InboxOutlined style={{ fontSize: 28 }} />
          <div>{say('chooseList')}</div>
        </Upload.Dragger>
      </Card>
      {trial.error && <ProblemNote error={trial.error} />}
      {taken.error && <ProblemNote error={taken.error} />}
      {file && result && (
        <Card title={file.name}>
          <Outcome result={result} isDone={taken.data !== undefined} />
          {taken.data === undefined && (
            <Flex style={{ marginBlock: 12 }}>
              <Button
                type="primary"
                disabled={result.invited === 0}
                loading={taken.isPending}
                onClick={() => taken.mutate(file)}
              >
                {say('inviteAll', { n: result.invited })}
              </Button>
            </Flex>
          )}
          <Rows rows={result.rows} />
        </Card>
      )}
    </>
  );
}

function Outcome({
  result: { invited, unchanged, refused },
  isDone,
}: {
  readonly result: StaffImport;
  readonly isDone: boolean;
}) {
  const say = useStaffTexts();
  return (
    <Alert
      showIcon
      role="status"
      type={refused > 0 ? 'warning' : 'success'}
      title={say(isDone ? 'importDone' : 'importTrial', { invited, unchanged, refused })}
    />
  );
}

/** The columns of a list by their names; the roles by what they are called, which the server's contract does not know. */
function Fault({ field, value, message }: Omit<Row['reasons'][number], 'code'>) {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const isColumn = COLUMNS.some((known) => known === field);
  const roles = STAFF_ROLES.map((role) => headingIn(ROLE_WORDS[role])).join(say('comma'));
  const said = field === 'role' ? say('roleOneOf', { roles }) : message;
  return [isColumn ? say(field as (typeof COLUMNS)[number]) : '', value, said].filter(Boolean).join(' · ');
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const say = useStaffTexts();
  return (
    <Table<Row>
      rowKey="row"
      size="small"
      scroll={{ x: 700 }}
      dataSource={[...rows]}
      pagination={rows.length > ROWS_OF_A_PAGE ? { pageSize: ROWS_OF_A_PAGE, showSizeChanger: false } : false}
      columns={[
        { title: say('row'), dataIndex: 'row', width: 80 },
        { title: say('username'), dataIndex: 'username' },
        {
          title: say('outcome'),
          render: (_, { outcome }) => <Mark tone={TONES[outcome]}>{say(`row_${outcome}`)}</Mark>,
        },
        {
          title: say('faults'),
          render: (_, { reasons }) => (
            <ul className="plain-list">
              {reasons.map(({ field, value, message }) => (
                <li key={`${field} ${message}`}>
                  <Fault field={field} value={value} message={message} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
