import {
  type CivilDate,
  type Eligibility,
  NEW_PUBLICATION,
  type PublicationTerm,
  type RecordCommand,
  type RecordPublication,
  assessEligibility,
  commandRecord,
  isPublic,
  lastPossibleEnd,
} from '@xinxiu/domain';
import type { PolicyPacks } from '../load-packs.js';
import { type RecordForLaw, factsOf } from './record-law.js';

/**
 * What the law makes of a penalty on the day it is filed: whether it is public, since when and until when. One whose
 * period has passed is filed as ended; one that is not publicised stays held.
 */
export function publicationTerm(record: RecordForLaw, today: CivilDate, packs: PolicyPacks): PublicationTerm {
  const assessed = assessEligibility(factsOf(record, packs), today, packs.regimes);
  return {
    publication: publicationOn(assessed, today),
    penaltyClass: assessed.class,
    publicationFrom: assessed.publicationFrom,
    publicationEnds: assessed.publicationEnds ?? lastPossibleEnd(assessed),
  };
}

/**
 * What the law makes of a stored record after something new is known of it. Its publication goes on as it is: one that
 * was kept from the public begins where it should be public, and one that should not be ends today, by the schedule
 * that ends every other.
 */
export function revisedTerm(
  record: RecordForLaw & { readonly publication: RecordPublication },
  today: CivilDate,
  packs: PolicyPacks,
): PublicationTerm {
  const { publication } = record;
  const term = publicationTerm(record, today, packs);
  const begins = publication.state === 'held' && isPublic(term.publication);
  const published = begins ? commandRecord(publication, { type: 'publish' }) : undefined;
  const endsToday = term.publicationFrom === null && isPublic(publication);
  return {
    ...term,
    publication: published?.ok ? published.value : { ...publication, version: publication.version + 1 },
    publicationEnds: endsToday ? today : term.publicationEnds,
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
