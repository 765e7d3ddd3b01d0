import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { readBlob } from '../../api/client.js';
import { ProblemNote } from '../ProblemNote.js';
import { useFileTexts } from './files.texts.js';
import type { ProofFile } from './proof-file.js';

interface Props {
  readonly file: Pick<ProofFile, 'name' | 'type'>;
  readonly from: string;
}

/** Shows a picture or a PDF from memory: the file runs in no page of ours, and its address is good in this one only. */
export function FileViewer({ file: { name, type }, from }: Props) {
  const say = useFileTexts();
  const { data, error, refetch } = useQuery({
    queryKey: ['file', from],
    queryFn: () => readBlob(from),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const url = useBlobUrl(data);
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (url === undefined) return <Skeleton active />;
  return (
    <Flex vertical gap={12}>
      {type.startsWith('image/') && <img src={url} alt={name} style={{ maxWidth: '100%' }} />}
      {type === 'application/pdf' && (
        <iframe src={url} title={name} style={{ width: '100%', height: '70vh', border: 0 }} />
      )}
      {!type.startsWith('image/') && type !== 'application/pdf' && (
        <Typography.Text>{say('noPreview')}</Typography.Text>
      )}
      <Button href={url} download={name} style={{ alignSelf: 'start' }}>
        {say('download')}
      </Button>
    </Flex>
  );
}

/** An address of the content in memory, given back when it is not shown any more. */
function useBlobUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    // The address is a thing outside of React, to be given back: it can only be made here.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
