import { useQuery } from '@tanstack/react-query';
import { reachOf } from '@xinxiu/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../app/session.js';
import { Mark } from '../../shared/Mark.js';
import { RecuseDialog } from './RecuseDialog.js';
import { type Recused, ownRecusals } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

/** On a case: to keep out of what concerns its business, or as a supervisor to order it of a colleague. */
export function KeepOut({ uscc, name }: { readonly uscc: string; readonly name: string }) {
  const say = useRecusalTexts();
  const { role } = usePerson();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'declare' | 'order'>();
  const declares = reachOf('recusal.declare', role) !== undefined;
  const { data: own } = useQuery({ ...ownRecusals({ uscc, limit: 1 }), enabled: declares });
  if (!declares || uscc === '') return null;
  const isOut = (own?.total ?? 0) > 0;
  const done = ({ returned }: Recused): void => void message.success(say('returned', { n: returned.length }));
  return (
    <>
      {isOut && <Mark tone="late">{say('out')}</Mark>}
      {own && !isOut && <Button onClick={() => setDialog('declare')}>{say('declare')}</Button>}
      {reachOf('recusal.order', role) !== undefined && (
        <Button onClick={() => setDialog('order')}>{say('order')}</Button>
      )}
      {dialog && (
        <RecuseDialog kind={dialog} uscc={uscc} name={name} close={() => setDialog(undefined)} done={done} />
      )}
    </>
  );
}
