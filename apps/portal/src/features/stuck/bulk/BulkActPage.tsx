import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { BulkActAnswer } from '@xinxiu/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { PageTitle } from '../../../shared/PageTitle.js';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { Waiting } from '../../../shared/Waiting.js';
import { BulkItems } from './BulkItems.js';
import { BulkStanding } from './BulkStanding.js';
import { bulkActOf, useStopBulk } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

const route = getRouteApi('/desk/stuck/bulk/$number');

/** How far one has come, and what became of each item. Read from the platform: it goes on when the page is closed. */
export function BulkActPage() {
  const say = useBulkTexts();
  const { number } = route.useParams();
  const query = useQuery(bulkActOf(number));
  const way = <Link to="/desk/stuck/bulk">{say('toList')}</Link>;
  return (
    <Waiting query={query} missing={{ title: say('title'), way }}>
      {(act) => (
        <>
          {way}
          <OneAct key={number} act={act} />
        </>
      )}
    </Waiting>
  );
}

function OneAct({ act }: { readonly act: BulkActAnswer }) {
  const say = useBulkTexts();
  return (
    <>
      <PageTitle title={say('oneTitle', { no: act.number })} acts={act.mayStop && <Stop act={act} />} />
      <BulkStanding act={act} />
      <BulkItems act={act} />
    </>
  );
}

function Stop({ act: { number, counts } }: { readonly act: BulkActAnswer }) {
  const say = useBulkTexts();
  const [isOpen, open] = useState(false);
  const act = useStopBulk(number);
  return (
    <>
      <Button danger onClick={() => open(true)}>
        {say('stop')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={say('stopTitle', { no: number })}
          consequence={say('stopConsequence', { n: counts.waiting })}
          ok={say('stop')}
          act={act}
          close={() => open(false)}
        />
      )}
    </>
  );
}
