import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { NOTIFYING_ACTIONS, type NotifyingAction } from '@xinxiu/contracts';
import type { ActionName } from '@xinxiu/domain';
import { Card, Skeleton, Typography } from 'antd';
import { Outdated } from '../../../shared/Outdated.js';
import { useSettled } from '../../../shared/use-settled.js';
import { Waiting } from '../../../shared/Waiting.js';
import { previewOf } from '../cases.queries.js';
import { type Draft, bodyOf, verdictOf } from './act-form.js';
import { useActTexts } from './act.texts.js';

interface Props {
  readonly caseNo: string;
  readonly name: ActionName;
  readonly draft: Draft;
  /** Of the case that the form speaks of. */
  readonly version: number;
}

const isNotifying = (name: ActionName): name is NotifyingAction =>
  NOTIFYING_ACTIONS.some((one) => one === name);

/** The server is asked when the typing rests. */
const REST_MS = 500;

/** The notice that the applicant will get of what is typed, as the server words it. */
export function NoticePreview({ name, ...rest }: Props) {
  return isNotifying(name) ? <Preview name={name} {...rest} /> : null;
}

function Preview({ caseNo, name, draft, version }: Props & { readonly name: NotifyingAction }) {
  const say = useActTexts();
  const settled = useSettled(draft, REST_MS);
  const read = bodyOf(name, settled, version);
  const verdict = verdictOf(draft);
  return (
    <Card size="small" title={say('preview')} style={{ marginBlockStart: 12 }}>
      {verdict !== verdictOf(settled) ? (
        <Skeleton active />
      ) : read.isRight ? (
        // By its verdict: a letter that approves never stands for one that denies, not even while that comes.
        <Letter key={verdict} caseNo={caseNo} name={name} body={read.body} isOutdated={settled !== draft} />
      ) : (
        <Typography.Text type="secondary">{say('previewOpen')}</Typography.Text>
      )}
    </Card>
  );
}

interface LetterProps {
  readonly caseNo: string;
  readonly name: NotifyingAction;
  readonly body: unknown;
  /** More was typed since. */
  readonly isOutdated: boolean;
}

function Letter({ caseNo, name, body, isOutdated }: LetterProps) {
  const say = useActTexts();
  const query = useQuery({ ...previewOf(caseNo, name, body), placeholderData: keepPreviousData });
  return (
    <Waiting query={query}>
      {({ letter }) => (
        <Outdated isOn={isOutdated || query.isPlaceholderData}>
          {letter ? (
            <>
              <Typography.Paragraph strong>{letter.subject}</Typography.Paragraph>
              <div
                className="typed"
                style={{ maxHeight: 320, overflowY: 'auto' }}
                tabIndex={0}
                role="region"
                aria-label={say('preview')}
              >
                {letter.text}
              </div>
              <Typography.Text type="secondary">{say('previewHint')}</Typography.Text>
            </>
          ) : (
            <Typography.Text type="secondary">{say('previewNone')}</Typography.Text>
          )}
        </Outdated>
      )}
    </Waiting>
  );
}
