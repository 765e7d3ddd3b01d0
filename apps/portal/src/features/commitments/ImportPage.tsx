import { Link } from '@tanstack/react-router';
import { COMMITMENT_SOURCES } from '@xinxiu/contracts';
import { COMMITMENT_FIELDS } from '@xinxiu/domain';
import { Flex, Radio } from 'antd';
import { useState } from 'react';
import { LedgerImport, headsOf } from '../../shared/LedgerImport.js';
import { ListHint } from '../../shared/ListHint.js';
import { useIsListSent } from '../../shared/ListImport.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { type Source, sendCommitments } from './commitments.queries.js';
import { useCommitmentTexts } from './commitments.texts.js';

/** A list is tried first: what would come of each row is shown before anything is taken in. */
export function ImportPage() {
  const say = useCommitmentTexts();
  const [source, setSource] = useState<Source>('template');
  const isSent = useIsListSent();
  return (
    <>
      <Link to="/desk/commitments">{say('back')}</Link>
      <PageTitle title={say('importTitle')} />
      <ListHint hint={say('importHint')} heads={headsOf(COMMITMENT_FIELDS)} />
      <Flex style={{ marginBlockEnd: 12 }}>
        <Radio.Group
          aria-label={say('source')}
          value={source}
          disabled={isSent}
          onChange={({ target }) => setSource(target.value as Source)}
          options={COMMITMENT_SOURCES.map((value) => ({ value, label: say(`source_${value}`) }))}
        />
      </Flex>
      <LedgerImport
        // Another source is another reading: what was tried before says nothing of it.
        key={source}
        columns={COMMITMENT_FIELDS}
        send={(file, isDry) => sendCommitments(file, isDry, source)}
        // The register tells of each entity how many it has made.
        changes={['commitments', 'market-entities']}
        say={say}
      />
    </>
  );
}
