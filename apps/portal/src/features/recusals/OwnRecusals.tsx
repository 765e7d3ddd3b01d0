import { useQuery } from '@tanstack/react-query';
import { Flex, Typography } from 'antd';
import { useState } from 'react';
import { ExportMenu } from '../../shared/ExportMenu.js';
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
      <Flex justify="space-between" align="start" wrap gap={8} style={{ marginBlockEnd: 12 }}>
        <Typography.Text type="secondary" style={{ flex: '1 1 20rem' }}>
          {say('ownHint')}
        </Typography.Text>
        <ExportMenu list={{ path: '/account/recusals/export', query: {} }} />
      </Flex>
      <PagedList query={query} trail={trail} go={setTrail} none={say('none')}>
        {(items) => items.map((one) => <RecusalCard key={`${one.person.id} ${one.uscc}`} recusal={one} />)}
      </PagedList>
    </>
  );
}
