import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import type { RepairCase } from '../../../api/cases.js';
import { useCaseTexts } from '../cases.texts.js';
import { BulkResults } from './BulkResults.js';
import { useBulkClaim } from './use-bulk-claim.js';

interface Props {
  readonly cases: readonly RepairCase[];
  /** Whether nothing may be begun now. */
  readonly isOff: boolean;
  readonly selected: readonly string[];
  readonly clear: () => void;
}

/** Claims what is marked, one case after the other, and says of each what became of it. */
export function BulkClaim({ cases, isOff, selected, clear }: Props) {
  const say = useCaseTexts();
  const shared = useSharedTexts();
  const [open, setOpen] = useState(false);
  const bulk = useBulkClaim();
  const begin = (): void => {
    setOpen(true);
    bulk.begin(cases.filter(({ caseNo }) => selected.includes(caseNo)));
  };
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const { lines, isRunning } = bulk;
  const label = say('claimMarked', { n: selected.length });
  const why = isOff ? 'queueOutdated' : selected.length === 0 ? 'noneMarked' : undefined;
  const settled = lines.filter(({ state }) => state === 'claimed' || state === 'refused').length;
  return (
    <>
      {why === undefined ? (
        <Button type="primary" onClick={begin}>
          {label}
        </Button>
      ) : (
        <RefusedButton label={label} reason={say(why)} />
      )}
      <Modal
        open={open}
        title={say('claiming')}
        width={640}
        closable={!isRunning}
        mask={{ closable: false }}
        keyboard={!isRunning}
        onCancel={close}
        footer={
          isRunning ? (
            <Button onClick={bulk.stop}>{say('stop')}</Button>
          ) : (
            <Button type="primary" onClick={close}>
              {shared('close')}
            </Button>
          )
        }
      >
        <Progress
          aria-label={say('claiming')}
          percent={lines.length === 0 ? 0 : Math.round((100 * settled) / lines.length)}
        />
        <BulkResults lines={lines} />
      </Modal>
    </>
  );
}
