import {
  type CivilDate,
  type Eligibility,
  NEW_PUBLICATION,
  type Penalty,
  type RecordCommand,
  type RecordPublication,
  assessEligibility,
  commandRecord,
} from '@xinxiu/domain';
import type { PublicationTerm } from '@xinxiu/persistence';
import type { PolicyPacks } from '@xinxiu/policy';
import { eligibilityRecord } from './eligibility-record.js';

/**
 * What the law makes of a penalty on the day it is filed: whether it is public, since when and until when. One whose
 * period has passed is filed as ended; one that is not publicised stays held.
 */
export function publicationTerm(penalty: Penalty, today: CivilDate, packs: PolicyPacks): PublicationTerm {
  const assessed = assessEligibility(eligibilityRecord(penalty), today, packs.regimes);
  return {
    publication: publicationOn(assessed, today),
    penaltyClass: assessed.class,
    publicationFrom: assessed.publicationFrom,
    publicationEnds: assessed.publicationEnds,
  };
}

function publicationOn(
  { publicationFrom, publicationEnds, unmet }: Eligibility,
  today: CivilDate,
): RecordPublication {
  const ended = unmet.find(({ condition }) => condition === 'PUBLICATION_ENDED');
  if (ended) return commanded({ type: 'end', reason: 'expired', ground: ended.article });
  if (publicationFrom === null || publicationFrom > today) return NEW_PUBLICATION;
  if (publicationEnds !== null && publicationEnds <= today) {
    return commanded({ type: 'end', reason: 'expired', ground: '' });
  }
  return commanded({ type: 'publish' });
}

function commanded(command: RecordCommand): RecordPublication {
  const result = commandRecord(NEW_PUBLICATION, command);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
