import { useQuery } from '@tanstack/react-query';
import { CORRECTION_SORTS } from '@xinxiu/contracts';
import { CORRECTION_FIELD_WORDS, CORRECTION_STANDING_WORDS } from '@xinxiu/domain';
import { App, Button, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { useListPlace } from '../../shared/list-place.js';
import { PagedList } from '../../shared/PagedList.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { type Correction, ownCorrections, useWithdrawCorrection } from './corrections.queries.js';
import { useCorrectionTexts } from './corrections.texts.js';

type Standing = Correction['standing'];
const TONES: Readonly<Record<Standing, Tone>> = {
  open: 'late',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'plain',
};

export function CorrectionStanding({ standing }: { readonly standing: Standing }) {
  const headingIn = useHeadingIn();
  return <Mark tone={TONES[standing]}>{headingIn(CORRECTION_STANDING_WORDS[standing])}</Mark>;
}

/** What one asked for and what became of it; nothing where nothing was asked. */
export function OwnCorrections() {
  const say = useCorrectionTexts();
  const { sort, trail, order, go } = useListPlace<(typeof CORRECTION_SORTS)[number]>('corrections');
  const query = useQuery(ownCorrections({ sort, cursor: trail.at(-1), limit: 10 }));
  if (query.data?.total === 0) return null;
  return (
    <>
      <Flex justify="end" wrap gap={8}>
        <SortSelect
          sorts={CORRECTION_SORTS}
          sorting={{ sort, first: '-askedAt', change: order }}
          label={(value) => say(`sort_${value}`)}
        />
        <ExportMenu list={{ path: '/account/corrections/export', query: { sort } }} />
      </Flex>
      <PagedList query={query} trail={trail} go={go} none={say('none')}>
        {(items) => items.map((one) => <OwnCorrection key={one.id} correction={one} />)}
      </PagedList>
    </>
  );
}

function OwnCorrection({ correction }: { readonly correction: Correction }) {
  const say = useCorrectionTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { modal } = App.useApp();
  const { id, field, from, to, reason, standing, askedAt, closed } = correction;
  const { mutate, isPending, error } = useWithdrawCorrection(id);
  const withdraw = (): void => {
    void modal.confirm({
      title: say('withdraw'),
      content: say('withdrawHint'),
      okText: say('withdraw'),
      onOk: () => mutate(undefined),
    });
  };
  return (
    <Flex justify="space-between" wrap gap={8} style={{ paddingBlock: 8 }}>
      <div>
        <strong>{headingIn(CORRECTION_FIELD_WORDS[field])}</strong> {say('fromTo', { from, to })}{' '}
        <CorrectionStanding standing={standing} />
        <br />
        <Typography.Text type="secondary">{`${instant(askedAt)} · ${reason}`}</Typography.Text>
        {closed && standing !== 'withdrawn' && (
          <>
            <br />
            <Typography.Text type="secondary">
              {say('answered', { at: instant(closed.at), reason: closed.reason })}
            </Typography.Text>
          </>
        )}
        {error && <ProblemNote error={error} />}
      </div>
      {standing === 'open' && (
        <Button loading={isPending} onClick={withdraw}>
          {say('withdraw')}
        </Button>
      )}
    </Flex>
  );
}
