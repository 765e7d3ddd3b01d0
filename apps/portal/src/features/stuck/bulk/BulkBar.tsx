import type { StuckAnswer } from '@xinxiu/contracts';
import { Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import type { StuckSearch } from '../stuck-search.js';
import { BulkDialog } from './BulkDialog.js';
import type { BulkChoice } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

interface Props {
  /** Those of the page that is shown. */
  readonly rows: readonly StuckAnswer[];
  /** How many the filter finds. */
  readonly total: number;
  readonly filter: StuckSearch;
  readonly isNarrowed: boolean;
  readonly ids: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

/** Acts on the rows that are chosen, or on all that the filter finds. */
export function BulkBar({ rows, total, filter, isNarrowed, ids, choose }: Props) {
  const say = useBulkTexts();
  const [choice, open] = useState<BulkChoice>();
  const { cause, matter, department, q } = filter;
  const label = say('chosen', { n: ids.length });
  return (
    <Flex wrap gap={8} align="center" style={{ marginBlockEnd: 12 }}>
      <SelectPage rows={rows} ids={ids} choose={choose} />
      {ids.length === 0 ? (
        <RefusedButton label={label} reason={say('noneChosen')} />
      ) : (
        <Button type="primary" onClick={() => open({ ids })}>
          {label}
        </Button>
      )}
      <Button onClick={() => open({ filter: { cause, matter, department, q } })}>
        {say(isNarrowed ? 'allOfFilter' : 'all', { n: total })}
      </Button>
      {choice && <BulkDialog choice={choice} close={() => open(undefined)} />}
    </Flex>
  );
}

/** Chooses all of the page, beside what is chosen on others; or none of it. */
function SelectPage({ rows, ids, choose }: Pick<Props, 'rows' | 'ids' | 'choose'>) {
  const say = useBulkTexts();
  const here = rows.map(({ id }) => id);
  const chosen = here.filter((id) => ids.includes(id));
  const others = ids.filter((id) => !here.includes(id));
  const isAll = chosen.length === here.length;
  return (
    <Checkbox
      checked={isAll}
      indeterminate={chosen.length > 0 && !isAll}
      onChange={() => choose(isAll ? others : [...others, ...here])}
    >
      {say('selectPage')}
    </Checkbox>
  );
}
