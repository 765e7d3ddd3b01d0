import type { ActionName } from '@xinxiu/domain';
import { Card, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { OneCase } from '../../../api/cases.js';
import { ReasonList } from '../page/ReasonList.js';
import type { Draft } from './act-form.js';
import { useActTexts } from './act.texts.js';

interface Props {
  readonly one: OneCase;
  readonly name: ActionName;
  readonly draft: Draft;
}

type Kind = 'approve' | 'deny' | 'refuse' | 'supplement';

function kindOf(name: ActionName, { outcome }: Draft): Kind | undefined {
  if (name === 'decide') return outcome;
  if (name === 'refuse') return 'refuse';
  return name === 'requestSupplement' ? 'supplement' : undefined;
}

/** What the applicant will read, from what is typed. The server words the notice itself and gives it its number. */
export function NoticePreview({ one, name, draft }: Props) {
  const say = useActTexts();
  const kind = kindOf(name, draft);
  if (kind === undefined) return null;
  const { caseNo, applicant } = one.case;
  const decision = one.record?.penalty['decisionNumber'];
  return (
    <Card size="small" title={say('preview')} style={{ marginBlockStart: 12 }}>
      <Typography.Paragraph strong>{say('previewTo', { name: applicant.name })}</Typography.Paragraph>
      <Typography.Paragraph>
        {say(`preview_${kind}`, { no: caseNo, decision: typeof decision === 'string' ? decision : '—' })}
      </Typography.Paragraph>
      <Enclosed kind={kind} draft={draft} />
      <Typography.Text type="secondary">{say('previewHint')}</Typography.Text>
    </Card>
  );
}

function Enclosed({
  kind,
  draft: { reasons, items },
}: {
  readonly kind: Kind;
  readonly draft: Draft;
}): ReactNode {
  if (kind === 'approve') return null;
  if (kind !== 'supplement') return <ReasonList reasons={reasons.map((one) => ({ ...one, code: '' }))} />;
  return (
    <ol>
      {items.map(({ id, text }) => (
        <li key={id} className="typed">
          {text}
        </li>
      ))}
    </ol>
  );
}
