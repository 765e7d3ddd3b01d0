import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Card, Flex, Statistic, Typography } from 'antd';
import { addressOf, withQuery } from '../../api/client.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { RefusedButton } from '../../shared/RefusedButton.js';
import { type Import, importPath, useTake } from './imports.queries.js';
import { rowsInFile } from './rows-in-file.js';
import { useImportTexts } from './imports.texts.js';

type Summary = NonNullable<Import['summary']>;

interface Props {
  readonly shown: Import;
  /** The row whose correction is typed and was not tried yet: it would be imported as it was. */
  readonly unsaved: number | undefined;
}

/** What would become of the file, or has become of it, and what can be done with that. */
export function Outcome({ shown, unsaved }: Props) {
  const say = useImportTexts();
  const { id, state, summary } = shown;
  if (!summary) return null;
  const isTaken = state === 'taken';
  return (
    <Card style={{ marginBlockEnd: 16 }}>
      {isTaken && (
        <Alert
          type="success"
          showIcon
          title={say('takenTitle')}
          description={say('takenHint')}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <Counts summary={summary} isTaken={isTaken} />
      <Flex wrap gap={12} align="center" style={{ marginBlockStart: 16 }}>
        <Take id={id} summary={summary} isTaken={isTaken} unsaved={unsaved} />
        {rowsInFile(shown) > 0 && (
          <Button
            icon={<DownloadOutlined />}
            href={addressOf(withQuery(importPath(id, '/rejected'), { which: isTaken ? 'refused' : 'all' }))}
            title={say('rejectedHint')}
          >
            {say(isTaken ? 'rejectedRefused' : 'rejected')}
          </Button>
        )}
        {isTaken && summary.held > 0 && <Link to="/desk/held-rows">{say('toHeld')}</Link>}
        {isTaken && <Link to="/desk/records">{say('toRecords')}</Link>}
      </Flex>
    </Card>
  );
}

function Counts({ summary, isTaken }: { readonly summary: Summary; readonly isTaken: boolean }) {
  const say = useImportTexts();
  const { taken, unchanged, held, refused, conflicts } = summary;
  return (
    <>
      <Flex wrap gap={40}>
        <Statistic title={say(isTaken ? 'sum_taken' : 'sum_new')} value={taken - unchanged} />
        <Statistic title={say('sum_unchanged')} value={unchanged} />
        <Statistic title={say('sum_held')} value={held} />
        <Statistic title={say('sum_refused')} value={refused} />
      </Flex>
      {conflicts > 0 && (
        <Typography.Text type="warning">{say('conflictsNote', { n: conflicts })}</Typography.Text>
      )}
    </>
  );
}

interface TakeProps {
  readonly id: string;
  readonly summary: Summary;
  readonly isTaken: boolean;
  readonly unsaved: number | undefined;
}

function Take({ id, summary, isTaken, unsaved }: TakeProps) {
  const say = useImportTexts();
  const { modal } = App.useApp();
  const { mutate, isPending, error } = useTake(id);
  const { taken, unchanged, held, refused } = summary;
  const ask = (): void => {
    void modal.confirm({
      title: say('takeAsk'),
      content: say('takeHint', { taken: taken - unchanged, held, refused }),
      okText: say('take'),
      onOk: () => mutate(undefined),
    });
  };
  const label = say(isTaken ? 'takeAgain' : 'take');
  if (unsaved !== undefined)
    return <RefusedButton label={label} reason={say('correctionOpen', { row: unsaved })} />;
  return (
    <>
      <Button type={isTaken ? 'default' : 'primary'} loading={isPending} onClick={ask}>
        {label}
      </Button>
      {error && <ProblemNote error={error} />}
    </>
  );
}
