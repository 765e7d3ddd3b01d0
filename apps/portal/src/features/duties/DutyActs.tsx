import type { DutyAnswer } from '@xinxiu/contracts';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useWordsIn } from '../../i18n/words.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { type DutyAct, useActOnDuty } from './duties.queries.js';
import { useDutyTexts } from './duties.texts.js';

/** What the person may do with a duty; each with its reason. */
export function DutyActs({ row }: { readonly row: DutyAnswer }) {
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const [open, setOpen] = useState<DutyAct>();
  const acts: readonly DutyAct[] = [
    ...(row.mayRun ? (['run'] as const) : []),
    ...(row.mayPause ? [row.state === 'paused' ? ('resume' as const) : ('pause' as const)] : []),
  ];
  return (
    <Flex vertical gap={4} align="start">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={say(`title_${act}`, { name: wordsIn(row.title) })}
          onClick={() => setOpen(act)}
        >
          {say(act)}
        </Button>
      ))}
      {open && <ActDialog row={row} act={open} close={() => setOpen(undefined)} />}
    </Flex>
  );
}

interface DialogProps {
  readonly row: DutyAnswer;
  readonly act: DutyAct;
  readonly close: () => void;
}

/** What follows is read before it is asked for. */
function ActDialog({ row, act, close }: DialogProps) {
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const acting = useActOnDuty(row.name, act);
  return (
    <ReasonDialog
      title={say(`title_${act}`, { name: wordsIn(row.title) })}
      consequence={say(`then_${act}`)}
      ok={say(act)}
      danger={act === 'pause'}
      act={acting}
      close={close}
    />
  );
}
