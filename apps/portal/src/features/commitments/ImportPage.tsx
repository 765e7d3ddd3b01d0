import { Link } from '@tanstack/react-router';
import { COMMITMENT_SOURCES } from '@xinxiu/contracts';
import { COMMITMENT_FIELDS } from '@xinxiu/domain';
import { Flex, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useHeadingIn } from '../../i18n/words.js';
import { LIST_TONES, ListImport } from '../../shared/ListImport.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { type CommitmentImport, type Source, sendCommitments } from './commitments.queries.js';
import { useCommitmentTexts } from './commitments.texts.js';

type Row = CommitmentImport['rows'][number];
const HEADS = COMMITMENT_FIELDS.map(({ words }) => words.zh).join(',');

/** A list is tried first: what would come of each row is shown before anything is taken in. */
export function ImportPage() {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  const [source, setSource] = useState<Source>('template');
  const nameOf = (name: string): string => {
    const known = COMMITMENT_FIELDS.find(({ field }) => field === name);
    return known ? headingIn(known.words) : name;
  };
  return (
    <>
      <Link to="/desk/commitments">{say('back')}</Link>
      <PageTitle title={say('importTitle')} />
      <ListImport<Row, CommitmentImport>
        // Another source is another reading: what was tried before says nothing of it.
        key={source}
        accept=".csv,.xlsx,.json"
        send={(file, isDry) => sendCommitments(file, isDry, source)}
        changes="commitments"
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
        <Flex style={{ marginBlockEnd: 12 }}>
          <Radio.Group
            aria-label={say('source')}
            value={source}
            onChange={({ target }) => setSource(target.value as Source)}
            options={COMMITMENT_SOURCES.map((value) => ({ value, label: say(`source_${value}`) }))}
          />
        </Flex>
      </ListImport>
    </>
  );
}
