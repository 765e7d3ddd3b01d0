import { Link } from '@tanstack/react-router';
import { MARKET_ENTITY_FIELDS } from '@xinxiu/domain';
import { LedgerImport, headsOf } from '../../shared/LedgerImport.js';
import { ListHint } from '../../shared/ListHint.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { sendRegister } from './market-entities.queries.js';
import { useMarketEntityTexts } from './market-entities.texts.js';

export function ImportPage() {
  const say = useMarketEntityTexts();
  return (
    <>
      <Link to="/desk/market-entities">{say('back')}</Link>
      <PageTitle title={say('importTitle')} />
      <ListHint hint={say('importHint')} heads={headsOf(MARKET_ENTITY_FIELDS)} />
      <LedgerImport
        columns={MARKET_ENTITY_FIELDS}
        send={sendRegister}
        // Whom the commitments cover is counted over the register.
        changes={['market-entities', 'commitments']}
        say={say}
      />
    </>
  );
}
