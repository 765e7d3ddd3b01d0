import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useState } from 'react';
import { PagedList } from '../../shared/PagedList.js';
import { RecusalCard } from './RecusalList.js';
import { ownRecusals } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

/** From what one keeps out, in one's own account. */
export function OwnRecusals() {
  const say = useRecusalTexts();
  const [trail = [], setTrail] = useState<string[]>();
  const query = useQuery(ownRecusals({ cursor: trail.at(-1), limit: 10 }));
  return (
    <>
      <Typography.Paragraph type="secondary">{say('ownHint')}</Typography.Paragraph>
      <PagedList query={query} trail={trail} go={setTrail} none={say('none')}>
        {(items) => items.map((one) => <RecusalCard key={`${one.person.id} ${one.uscc}`} recusal={one} />)}
      </PagedList>
    </>
  );
}
