import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { EXPORT_FORMATS, type ExportFormat } from '@xinxiu/contracts';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { type ListToSave, saveList } from '../api/exports.js';
import { ProblemNote } from './ProblemNote.js';
import { useSharedTexts } from './shared.texts.js';

/** Saves a list as it is filtered and ordered now, all pages of it. */
export function ExportMenu({ list }: { readonly list: ListToSave }) {
  const say = useSharedTexts();
  const { message, modal } = App.useApp();
  const [bytes, setBytes] = useState(0);
  const { mutate, isPending } = useMutation({
    mutationFn: (format: ExportFormat) => saveList(list, format, setBytes),
    onMutate: () => setBytes(0),
    onSuccess: () => void message.success(say('exported')),
    onError: (error) =>
      void modal.error({
        title: say('export'),
        content: <ProblemNote error={error} />,
        okText: say('close'),
      }),
  });
  return (
    <Dropdown
      trigger={['click']}
      disabled={isPending}
      menu={{
        items: EXPORT_FORMATS.map((key) => ({ key, label: say(`exportAs_${key}`) })),
        onClick: ({ key }) => mutate(key as ExportFormat),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isPending} aria-live="polite">
        {isPending ? say('exporting', { kb: Math.round(bytes / 1_024) }) : say('export')}
      </Button>
    </Dropdown>
  );
}
