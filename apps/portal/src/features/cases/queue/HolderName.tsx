import { WarningOutlined } from '@ant-design/icons';
import { isFinal } from '@xinxiu/domain';
import { Typography } from 'antd';
import { usePerson } from '../../../app/session.js';
import type { RepairCase } from '../../../api/cases.js';
import { AwayNote } from '../AwayNote.js';
import { useCaseTexts } from '../cases.texts.js';

/** Who holds the case; that a step of it fails stands here too, because somebody has to look after it. */
export function HolderName({ shown }: { readonly shown: RepairCase }) {
  const say = useCaseTexts();
  const { id } = usePerson();
  const { holder, attention, status } = shown;
  return (
    <div className="stack">
      {holder && <strong>{holder.id === id ? say('you', { name: holder.name }) : holder.name}</strong>}
      {holder?.away && <AwayNote away={holder.away} name={holder.name} />}
      {!holder && !isFinal(status) && (
        <span className="second">{say(status === 'supplement-required' ? 'withApplicant' : 'nobody')}</span>
      )}
      {attention && (
        <Typography.Text type="danger">
          <WarningOutlined /> {say('attention')}
        </Typography.Text>
      )}
    </div>
  );
}
