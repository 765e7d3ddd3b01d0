import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { fileContent, heldContent } from '../../api/files.js';
import { Waiting } from '../Waiting.js';
import { useFileTexts } from './files.texts.js';

/** Where the content of a file is: a path in the api, or in this page, which has just sent it. */
export type FileSource = string | Blob;

interface Props<F extends FileSource = FileSource> {
  readonly name: string;
  readonly from: F;
}

/** Shows a picture or a PDF; what cannot be shown can be kept. */
export function FileViewer({ name, from }: Props) {
  return typeof from === 'string' ? <Fetched name={name} from={from} /> : <Held name={name} from={from} />;
}

function Fetched({ name, from }: Props<string>) {
  const query = useQuery(fileContent(from));
  return <Waiting query={query}>{(content) => <Viewed name={name} {...content} />}</Waiting>;
}

function Held({ name, from }: Props<Blob>) {
  const query = useQuery(heldContent(from));
  return <Waiting query={query}>{(content) => <Viewed name={name} {...content} />}</Waiting>;
}

function Viewed({ name, url, type }: ShownProps) {
  const say = useFileTexts();
  return (
    <Flex vertical gap={12}>
      <Shown name={name} url={url} type={type} />
      <Button href={url} download={name} style={{ alignSelf: 'start' }}>
        {say('download')}
      </Button>
    </Flex>
  );
}

interface ShownProps {
  readonly name: string;
  readonly url: string;
  readonly type: string;
}

function Shown({ name, url, type }: ShownProps) {
  const say = useFileTexts();
  if (type.startsWith('image/')) return <img src={url} alt={name} style={{ maxWidth: '100%' }} />;
  if (type === 'application/pdf')
    return <iframe src={url} title={name} style={{ width: '100%', height: '70vh', border: 0 }} />;
  return <Typography.Text>{say('noPreview')}</Typography.Text>;
}
