import { InboxOutlined } from '@ant-design/icons';
import { fileSchema } from '@xinxiu/contracts';
import { Button, Flex, Progress, Typography, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/intention-key.js';
import { isRefused } from '../../api/problem.js';
import { uploadInParts } from '../../api/upload-in-parts.js';
import { upload } from '../../api/upload.js';
import { ProblemNote } from '../ProblemNote.js';
import type { FileSource } from './FileViewer.js';
import { StoredFile } from './StoredFile.js';
import { type Chosen, sortOut } from './chosen-files.js';
import { useFileTexts } from './files.texts.js';
import { useOnTheWay } from './uploads.js';
import type { ProofFile } from './proof-file.js';

const KINDS = '.pdf,.jpg,.jpeg,.png,.ofd';

/** A file on its way; it stays with its error until it is sent again or put away. */
interface Sending {
  readonly key: string;
  readonly file: File;
  readonly part: number;
  readonly error?: unknown;
}

interface Props {
  /** Which record they are for: an agent must say so. */
  readonly recordId?: string;
  /** Where an upload is begun that is not for the own files: for a business at the window. */
  readonly beginAt?: string;
  /**
   * Of who has no account yet: where a file goes in one piece, with what proves that he may. An upload in parts is found
   * again by the person who began it (ADR 31), and he is none yet.
   */
  readonly to?: {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly remove: (id: string) => void;
  };
  readonly id?: string;
  readonly value?: readonly ProofFile[];
  readonly onChange?: (files: readonly ProofFile[]) => void;
}

/** Proofs: chosen or dropped, sent with progress, looked at, put away. A field of a form. */
export function ProofFiles({ recordId, beginAt, to, id, value = [], onChange }: Props) {
  const say = useFileTexts();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  // Who has no account cannot read a file back: what this page has sent is shown from its own memory.
  const [sent, setSent] = useState<Readonly<Record<string, Blob>>>({});
  const [refused, setRefused] = useState<Chosen<File>['refused']>([]);
  const failed = sending.filter(({ error }) => error !== undefined).length;
  useOnTheWay({ running: sending.length - failed, failed });
  // Several files end their way in any order; each is added to what the others have left.
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const change = (key: string, next: Partial<Sending>): void =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const forget = (key: string): void => setSending((all) => all.filter((one) => one.key !== key));

  const own = { path: '/uploads', ...(recordId !== undefined && { recordId }) };
  const begin = beginAt === undefined ? own : { path: beginAt };

  const send = async ({ key, file }: Pick<Sending, 'key' | 'file'>): Promise<void> => {
    const progress = (part: number): void => change(key, { part });
    try {
      const answer = to
        ? await upload(to.path, { file, key, progress, headers: to.headers })
        : await uploadInParts({ file, key, progress, begin });
      const stored = fileSchema.parse(answer);
      forget(key);
      if (to) setSent((all) => ({ ...all, [stored.id]: new Blob([file], { type: stored.type }) }));
      latest.current = [...latest.current.filter((one) => one.id !== stored.id), stored];
      onChange?.(latest.current);
    } catch (error) {
      change(key, { error });
    }
  };

  const sourceOf = (fileId: string): { readonly from?: FileSource } => {
    if (!to) return { from: `/files/${encodeURIComponent(fileId)}` };
    const held = sent[fileId];
    return held ? { from: held } : {};
  };
  const remove = (fileId: string): void => {
    // The button goes with its file: who works by keyboard goes on at the field.
    box.current?.querySelector<HTMLElement>('[role="button"]')?.focus();
    if (to) to.remove(fileId);
    else onChange?.(value.filter((one) => one.id !== fileId));
  };
  const take = (files: readonly File[]): void => {
    const chosen = sortOut(files, value.length + sending.length);
    const begun = chosen.taken.map((file) => ({ key: newKey(), file, part: 0 }));
    setRefused(chosen.refused);
    setSending((all) => [...all, ...begun]);
    for (const one of begun) void send(one);
  };
  const again = (one: Sending): void => {
    change(one.key, { error: undefined });
    void send(one);
  };
  return (
    <div ref={box}>
      <Upload.Dragger
        {...(id !== undefined && { id })}
        multiple
        accept={KINDS}
        showUploadList={false}
        beforeUpload={(file, chosen) => {
          // It is asked of each file, with all that were chosen with it.
          if (file === chosen[0]) take(chosen);
          // Ant Design does not send it: we do, with the token of the session.
          return false;
        }}
      >
        <InboxOutlined style={{ fontSize: 28 }} />
        <div>{say('choose')}</div>
        {!to && <Typography.Text type="secondary">{say('goesOn')}</Typography.Text>}
      </Upload.Dragger>
      <div aria-live="polite">
        {refused.map(({ file: { name }, why }, place) => (
          <Typography.Paragraph
            key={place}
            type="danger"
            style={{ marginBlock: 8, overflowWrap: 'anywhere' }}
          >
            {say(why, { name })}
          </Typography.Paragraph>
        ))}
        {sending.map((one) => (
          <OnItsWay key={one.key} one={one} again={() => again(one)} forget={() => forget(one.key)} />
        ))}
      </div>
      <ul style={{ listStyle: 'none', padding: 0, margin: '8px 0 0' }}>
        {value.map((file) => (
          <StoredFile key={file.id} file={file} {...sourceOf(file.id)} remove={() => remove(file.id)} />
        ))}
      </ul>
    </div>
  );
}

interface OnItsWayProps {
  readonly one: Sending;
  readonly again: () => void;
  readonly forget: () => void;
}

function OnItsWay({ one: { file, part, error }, again, forget }: OnItsWayProps) {
  const say = useFileTexts();
  if (error !== undefined)
    return (
      <>
        <Flex justify="space-between">
          <strong style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{file.name}</strong>
          <Button type="link" size="small" aria-label={say('remove', { name: file.name })} onClick={forget}>
            {say('putAway')}
          </Button>
        </Flex>
        <ProblemNote error={error} {...(!isRefused(error) && { again })} />
      </>
    );
  return (
    <div>
      {say('uploading', { name: file.name })}
      <Progress percent={Math.round(part * 100)} size="small" aria-label={file.name} />
    </div>
  );
}
