import { InboxOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { importSchema } from '@xinxiu/contracts';
import { Empty, Progress, Table, Typography, Upload } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/intention-key.js';
import { upload } from '../../api/upload.js';
import { useDates } from '../../i18n/dates.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { useFileSize } from '../../shared/files/file-size.js';
import { type Import, ownImports } from './imports.queries.js';
import { useImportTexts } from './imports.texts.js';

const KINDS = '.csv,.xlsx,.json,.txt';
const TONES: Readonly<Record<Import['state'], Tone>> = {
  uploaded: 'plain',
  checking: 'busy',
  checked: 'late',
  taking: 'busy',
  taken: 'good',
  failed: 'bad',
};

export function ImportState({ state }: Pick<Import, 'state'>) {
  const say = useImportTexts();
  return <Mark tone={TONES[state]}>{say(`state_${state}`)}</Mark>;
}

/** A file is dropped here and goes to the server as it is; the page never holds what is in it. */
export function ImportsPage() {
  const say = useImportTexts();
  const query = useQuery(ownImports);
  return (
    <>
      <PageTitle title={say('title')} under={say('under')} />
      <DropFile />
      <Typography.Title level={2} style={{ fontSize: 18, marginBlock: '24px 4px' }}>
        {say('onDesk')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{say('onDeskUnder')}</Typography.Paragraph>
      <Waiting query={query}>{({ items }) => <DeskTable imports={items} />}</Waiting>
    </>
  );
}

interface Sending {
  readonly name: string;
  readonly part: number;
}

function DropFile() {
  const say = useImportTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending>();
  const [error, setError] = useState<unknown>();
  const send = async (file: File): Promise<void> => {
    const { name } = file;
    setError(undefined);
    setSending({ name, part: 0 });
    try {
      const progress = (part: number): void => setSending({ name, part });
      const { id } = importSchema.parse(await upload('/imports', { file, key: newKey(), progress }));
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void navigate({ to: '/desk/imports/$id', params: { id } });
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(undefined);
    }
  };
  const take = (file: File): false => {
    void send(file);
    // Ant Design does not send it: we do, with the token of the session.
    return false;
  };
  return (
    <>
      <Upload.Dragger
        accept={KINDS}
        showUploadList={false}
        disabled={sending !== undefined}
        beforeUpload={take}
      >
        <InboxOutlined style={{ fontSize: 32 }} />
        <div>{say('choose')}</div>
      </Upload.Dragger>
      <div aria-live="polite">
        {sending && (
          <div style={{ marginBlockStart: 12 }}>
            {say('sending', { name: sending.name })}
            <Progress percent={Math.round(sending.part * 100)} aria-label={sending.name} />
          </div>
        )}
      </div>
      {error !== undefined && <ProblemNote error={error} />}
    </>
  );
}

function DeskTable({ imports }: { readonly imports: readonly Import[] }) {
  const say = useImportTexts();
  const { instant } = useDates();
  const sizeOf = useFileSize();
  if (imports.length === 0) return <Empty description={say('none')} />;
  return (
    <Table<Import>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 640 }}
      dataSource={[...imports]}
      columns={[
        {
          title: say('file'),
          render: (_, { id, name }) => (
            <Link to="/desk/imports/$id" params={{ id }}>
              {name}
            </Link>
          ),
        },
        { title: say('size'), render: (_, { bytes }) => sizeOf(bytes) },
        { title: say('state'), render: (_, { state }) => <ImportState state={state} /> },
        { title: say('uploadedAt'), render: (_, { uploadedAt }) => instant(uploadedAt) },
      ]}
    />
  );
}
