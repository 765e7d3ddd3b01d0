import { InboxOutlined } from '@ant-design/icons';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Table, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { Mark, type Tone } from './Mark.js';
import { ProblemNote } from './ProblemNote.js';
import { RefusedButton } from './RefusedButton.js';
import { useSharedTexts } from './shared.texts.js';

const ROWS_OF_A_PAGE = 50;

interface Fault {
  readonly field: string;
  readonly value: string | null;
  readonly message: string;
}

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly reasons: readonly Fault[];
}

interface Result<R extends Row> {
  readonly refused: number;
  readonly rows: readonly R[];
}

interface Props<R extends Row, T extends Result<R>> {
  /** Endings of files, as a file chooser wants them. */
  readonly accept: string;
  readonly send: (file: File, isDry: boolean) => Promise<T>;
  /** First names of the queries that are read anew once it was taken. */
  readonly changes: readonly string[];
  readonly summary: (result: T, isDone: boolean) => string;
  /** The button that takes it, and whether there is anything to take. */
  readonly take: (result: T) => { readonly label: string; readonly isIdle: boolean };
  /** What tells the rows apart beside their number. */
  readonly named?: { readonly title: string; readonly of: (row: R) => string };
  readonly outcomeOf: (outcome: R['outcome']) => { readonly tone: Tone; readonly text: string };
  readonly faultOf: (fault: R['reasons'][number]) => ReactNode;
}

const SENDING = ['list-import'];

/** Whether a list is on its way: what it is read as must stay until the answer has come. */
export const useIsListSent = (): boolean => useIsMutating({ mutationKey: SENDING }) > 0;

/** A list is tried first: what would come of each row is shown before anything is taken. */
export function ListImport<R extends Row, T extends Result<R>>(props: Props<R, T>) {
  const { accept, send, changes, summary, take } = props;
  const shared = useSharedTexts();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const trial = useMutation({ mutationKey: SENDING, mutationFn: (list: File) => send(list, true) });
  const taken = useMutation({
    mutationKey: SENDING,
    mutationFn: (list: File) => send(list, false),
    onSettled: () => {
      for (const name of changes) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  const choose = (next: File): false => {
    setFile(next);
    taken.reset();
    trial.mutate(next);
    // Ant Design does not send it: we do, with the token of the session.
    return false;
  };
  const isDone = taken.data !== undefined;
  const result = taken.data ?? trial.data;
  const button = result && take(result);
  return (
    <>
      <Card style={{ marginBlockEnd: 16 }}>
        <Upload.Dragger
          accept={accept}
          showUploadList={false}
          beforeUpload={choose}
          disabled={taken.isPending}
        >
          <InboxOutlined style={{ fontSize: 28 }} />
          <div>{shared('chooseList')}</div>
        </Upload.Dragger>
      </Card>
      {trial.error && <ProblemNote error={trial.error} />}
      {taken.error && <ProblemNote error={taken.error} />}
      {file && (result ?? trial.isPending) && (
        <Card title={file.name} loading={trial.isPending}>
          {result && (
            <Alert
              showIcon
              role="status"
              type={result.refused > 0 ? 'warning' : 'success'}
              title={summary(result, isDone)}
            />
          )}
          {button && !isDone && (
            <Flex style={{ marginBlock: 12 }}>
              {button.isIdle ? (
                <RefusedButton label={button.label} reason={shared('nothingToTake')} />
              ) : (
                <Button type="primary" loading={taken.isPending} onClick={() => taken.mutate(file)}>
                  {button.label}
                </Button>
              )}
            </Flex>
          )}
          {result && <Rows {...props} rows={result.rows} />}
        </Card>
      )}
    </>
  );
}

function Rows<R extends Row, T extends Result<R>>({
  rows,
  named,
  outcomeOf,
  faultOf,
}: Pick<Props<R, T>, 'named' | 'outcomeOf' | 'faultOf'> & { readonly rows: readonly R[] }) {
  const shared = useSharedTexts();
  return (
    <Table<R>
      rowKey="row"
      size="small"
      scroll={{ x: 700 }}
      dataSource={[...rows]}
      pagination={rows.length > ROWS_OF_A_PAGE ? { pageSize: ROWS_OF_A_PAGE, showSizeChanger: false } : false}
      columns={[
        { title: shared('row'), dataIndex: 'row', width: 80 },
        ...(named ? [{ title: named.title, render: (_: unknown, row: R) => named.of(row) }] : []),
        {
          title: shared('outcome'),
          render: (_, { outcome }) => {
            const { tone, text } = outcomeOf(outcome);
            return <Mark tone={tone}>{text}</Mark>;
          },
        },
        {
          title: shared('faults'),
          render: (_, { reasons }) => (
            <ul className="plain-list">
              {reasons.map((fault) => (
                <li key={`${fault.field} ${fault.message}`}>{faultOf(fault)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
