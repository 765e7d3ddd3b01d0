import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { fileContent } from '../../api/files.js';
import { Waiting } from '../Waiting.js';
import { useFileTexts } from './files.texts.js';

interface Props {
  readonly name: string;
  /** Path of its content in the api. */
  readonly from: string;
}

/** Shows a picture or a PDF; what cannot be shown can be kept. */
export function FileViewer({ name, from }: Props) {
  const say = useFileTexts();
  const query = useQuery(fileContent(from));
  return (
    <Waiting query={query}>
      {({ url, type }) => (
        <Flex vertical gap={12}>
          <Shown name={name} url={url} type={type} />
          <Button href={url} download={name} style={{ alignSelf: 'start' }}>
            {say('download')}
          </Button>
        </Flex>
      )}
    </Waiting>
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
