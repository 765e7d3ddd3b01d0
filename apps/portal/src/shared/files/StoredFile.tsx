import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { type FileSource, FileViewer } from './FileViewer.js';
import { useFileSize } from './file-size.js';
import { useFileTexts } from './files.texts.js';
import type { ProofFile } from './proof-file.js';

interface Props {
  readonly file: Pick<ProofFile, 'id' | 'name' | 'size'>;
  /** Its content; absent where it cannot be read back. */
  readonly from?: FileSource;
  readonly remove?: () => void;
}

/** A file that the server has: its name opens it. */
export function StoredFile({ file, from, remove }: Props) {
  const say = useFileTexts();
  const sizeOf = useFileSize();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <Flex align="center" gap={8}>
        <PaperClipOutlined aria-hidden />
        {from === undefined && <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{file.name}</span>}
        {from !== undefined && (
          <Button
            type="link"
            style={{
              padding: 0,
              height: 'auto',
              whiteSpace: 'normal',
              textAlign: 'start',
              minWidth: 0,
              overflowWrap: 'anywhere',
            }}
            aria-label={say('preview', { name: file.name })}
            onClick={() => setOpen(true)}
          >
            {file.name}
          </Button>
        )}
        <Typography.Text type="secondary" className="numbers" style={{ whiteSpace: 'nowrap' }}>
          {sizeOf(file.size)}
        </Typography.Text>
        {remove && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('remove', { name: file.name })}
            onClick={remove}
          />
        )}
      </Flex>
      {from !== undefined && (
        <Modal
          open={open}
          onCancel={() => setOpen(false)}
          footer={null}
          title={file.name}
          width={880}
          destroyOnHidden
        >
          <FileViewer name={file.name} from={from} />
        </Modal>
      )}
    </li>
  );
}
