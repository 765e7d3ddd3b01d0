import { Flex, Modal, Switch, Typography } from 'antd';
import { useCaseTexts } from '../cases.texts.js';

interface Props {
  readonly open: boolean;
  readonly close: () => void;
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
}

const KEYS = [
  ['j', 'key_j'],
  ['k', 'key_k'],
  ['Enter', 'key_enter'],
  ['x', 'key_x'],
  ['?', 'key_help'],
] as const;

export function KeyHelp({ open, close, letters, setLetters }: Props) {
  const say = useCaseTexts();
  return (
    <Modal open={open} title={say('keys')} footer={null} onCancel={close} width={420}>
      <Flex vertical gap={10}>
        {KEYS.map(([key, text]) => (
          <Flex key={key} gap={12}>
            <span style={{ minWidth: 64 }}>
              <Typography.Text keyboard>{key}</Typography.Text>
            </span>
            <span>{say(text)}</span>
          </Flex>
        ))}
        <Flex gap={12} align="center" style={{ marginBlockStart: 8 }}>
          <Switch checked={letters} onChange={setLetters} aria-label={say('letters')} />
          <span>{say('letters')}</span>
        </Flex>
      </Flex>
    </Modal>
  );
}
