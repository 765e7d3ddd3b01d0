import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BulkAction } from '@xinxiu/domain';
import { Typography } from 'antd';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { Waiting } from '../../../shared/Waiting.js';
import { Planned } from './Planned.js';
import { type BulkChoice, dryRunOf, useBulk } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

interface Props {
  readonly choice: BulkChoice;
  readonly close: () => void;
}

/** What can be acted on and what not is read before it is asked for; then exactly what was read is done. */
export function BulkDialog({ choice, close }: Props) {
  const say = useBulkTexts();
  const navigate = useNavigate();
  const action: BulkAction = 'retry';
  const query = useQuery(dryRunOf(action, choice, say('dialog')));
  const { eligible = 0, items = [] } = query.data ?? {};
  const act = useBulk(
    action,
    items.map(({ id }) => id),
  );
  return (
    <ReasonDialog
      title={say('dialog')}
      width={760}
      isReady={eligible > 0}
      consequence={
        <Waiting query={query}>
          {({ total }) => (
            <>
              <Typography.Paragraph strong role="status">
                {eligible > 0 ? say('previewOf', { total, eligible }) : say('nothingEligible')}
              </Typography.Paragraph>
              <Planned items={items} />
              {eligible > 0 && say(`then_${action}`, { n: eligible })}
            </>
          )}
        </Waiting>
      }
      ok={say(`confirm_${action}`, { n: eligible })}
      danger={false}
      act={act}
      close={close}
      done={({ number = '' }) => void navigate({ to: '/desk/stuck/bulk/$number', params: { number } })}
    />
  );
}
