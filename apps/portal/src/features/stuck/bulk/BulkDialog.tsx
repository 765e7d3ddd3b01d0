import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { issueUrgeSchema } from '@xinxiu/contracts';
import { Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { Waiting } from '../../../shared/Waiting.js';
import { obeying } from '../../../shared/obeying.js';
import { Planned } from './Planned.js';
import { Terms } from './Terms.js';
import { type BulkChoice, type BulkTerms, dryRunOf, useBulk } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

interface Props {
  readonly choice: BulkChoice;
  readonly close: () => void;
}

/** Nothing can be said of a letter without its days, or of an assignment without whom it is to. */
function isWhole({ action, workingDays, personId }: BulkTerms): boolean {
  return action === 'urge' ? workingDays !== undefined : action !== 'reassign' || personId !== undefined;
}

/** What can be acted on and what not is read before it is asked for; then exactly what was read is done. */
export function BulkDialog({ choice, close }: Props) {
  const say = useBulkTexts();
  const navigate = useNavigate();
  const [terms, change] = useState<BulkTerms>({ action: 'retry' });
  const { action } = terms;
  const query = useQuery({ ...dryRunOf(terms, choice, say('dialog')), enabled: isWhole(terms) });
  const { eligible = 0, items = [] } = query.data ?? {};
  const act = useBulk(
    terms,
    items.map(({ id }) => id),
  );
  return (
    <ReasonDialog
      title={say('dialog')}
      width={760}
      isReady={eligible > 0}
      consequence={eligible > 0 && say(`then_${action}`, { n: eligible })}
      ok={say(`confirm_${action}`, { n: eligible })}
      danger={false}
      act={act}
      close={close}
      done={({ number = '' }) => void navigate({ to: '/desk/stuck/bulk/$number', params: { number } })}
    >
      <Terms terms={terms} change={change} />
      {isWhole(terms) && (
        <Waiting query={query}>
          {({ total }) => (
            <>
              <Typography.Paragraph strong role="status">
                {eligible > 0 ? say('previewOf', { total, eligible }) : say('nothingEligible')}
              </Typography.Paragraph>
              <Planned items={items} />
            </>
          )}
        </Waiting>
      )}
      {action === 'urge' && (
        <Form.Item
          name="demand"
          label={say('demand')}
          rules={obeying(issueUrgeSchema.shape.demand, say('needText'))}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </ReasonDialog>
  );
}
