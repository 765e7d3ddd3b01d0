import { Link } from '@tanstack/react-router';
import { MARKET_ENTITY_FIELDS } from '@xinxiu/domain';
import { Typography } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import { ListImport, LIST_TONES } from '../../shared/ListImport.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { type RegisterImport, sendRegister } from './market-entities.queries.js';
import { useMarketEntityTexts } from './market-entities.texts.js';

const HEADS = MARKET_ENTITY_FIELDS.map(({ words }) => words.zh).join(',');

export function ImportPage() {
  const say = useMarketEntityTexts();
  const headingIn = useHeadingIn();
  const nameOf = (name: string): string => {
    const known = MARKET_ENTITY_FIELDS.find(({ field }) => field === name);
    return known ? headingIn(known.words) : name;
  };
  return (
    <>
      <Link to="/desk/market-entities">{say('back')}</Link>
      <PageTitle title={say('importTitle')} />
      <ListImport<RegisterImport['rows'][number], RegisterImport>
        accept=".csv,.xlsx,.json"
        send={sendRegister}
        changes="market-entities"
        summary={({ taken, updated, unchanged, refused }, isDone) =>
          say(isDone ? 'importDone' : 'importTrial', { taken, updated, unchanged, refused })
        }
        take={({ taken, updated }) => ({
          label: say('takeAll', { n: taken + updated }),
          isIdle: taken + updated === 0,
        })}
        outcomeOf={(outcome) => ({ tone: LIST_TONES[outcome], text: say(`row_${outcome}`) })}
        faultOf={({ field, message }) => (field === '*' ? message : `${nameOf(field)} · ${message}`)}
      >
        <Typography.Paragraph>{say('importHint')}</Typography.Paragraph>
        <Typography.Paragraph type="secondary" copyable={{ text: HEADS }}>
          {HEADS}
        </Typography.Paragraph>
      </ListImport>
    </>
  );
}
