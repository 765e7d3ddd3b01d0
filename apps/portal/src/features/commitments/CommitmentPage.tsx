import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import {
  COMMITMENT_FIELDS,
  COMMITMENT_TYPE_WORDS,
  type CommitmentField,
  PUBLICITY_WORDS,
} from '@xinxiu/domain';
import { Card, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { FulfilmentMark } from './FulfilmentMark.js';
import { type Commitment, oneCommitment } from './commitments.queries.js';
import { useCommitmentTexts } from './commitments.texts.js';
import { TrackingCard } from './tracking/TrackingCard.js';

const route = getRouteApi('/desk/commitments/$id');

/** A commitment in the fields of the national template, and how it is followed. */
export function CommitmentPage() {
  const say = useCommitmentTexts();
  const { id } = route.useParams();
  const query = useQuery(oneCommitment(id));
  return (
    <>
      <Link to="/desk/commitments">{say('back')}</Link>
      <Waiting query={query}>
        {(one) => (
          <>
            <PageTitle title={one.promisorName} under={<FulfilmentMark state={one.fulfilment} />} />
            <Fields commitment={one} />
            {isToFollow(one) && <TrackingCard id={one.id} isFollowed={one.tracking !== undefined} />}
          </>
        )}
      </Waiting>
    </>
  );
}

/** What a source determined, or another county's department accepted, is followed by nobody here. */
function isToFollow({ tracking, fulfilment, department }: Commitment): boolean {
  return tracking !== undefined || (fulfilment === undefined && department !== '');
}

function Fields({ commitment }: { readonly commitment: Commitment }) {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  const shownOf = useShown();
  const { instant } = useDates();
  const items = COMMITMENT_FIELDS.filter(({ field }) => commitment[field] !== undefined).map(
    ({ field, words }) => ({ key: field, label: headingIn(words), children: shownOf(commitment, field) }),
  );
  return (
    <Card>
      <Descriptions
        column={1}
        bordered
        size="small"
        items={[...items, { key: 'takenAt', label: say('takenAt'), children: instant(commitment.takenAt) }]}
      />
    </Card>
  );
}

function useShown(): (commitment: Commitment, field: CommitmentField) => ReactNode {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  return (commitment, field) => {
    switch (field) {
      case 'type':
        return headingIn(COMMITMENT_TYPE_WORDS[commitment.type]);
      case 'fulfilment':
        return <FulfilmentMark state={commitment.fulfilment} />;
      case 'publicity':
        return commitment.publicity && headingIn(PUBLICITY_WORDS[commitment.publicity]);
      case 'madeOn':
        return day(commitment.madeOn);
      case 'determinedOn':
        return commitment.determinedOn && day(commitment.determinedOn);
      case 'validUntil':
        return commitment.validUntil === 'none'
          ? say('noEnd')
          : commitment.validUntil && day(commitment.validUntil);
      default:
        return <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{commitment[field]}</span>;
    }
  };
}
