import { type Actor, type RecordFact, lastChangeOfSubject, maskNumbers, toldTo } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import { applicationView } from '../applications/application-view.js';
import { caseView, eventsFor } from '../cases/case-view.js';
import { noticeView, noticesFor } from '../cases/notice-view.js';
import { ownAccount } from '../people/known-person.js';
import { personView } from '../people/person-view.js';
import { ownRegistrationView } from '../registration/registration-view.js';
import { correctionView, heldDataView } from './correction-view.js';

const PAGE = 100;

/** What is read of the account that asks: it is one person's, so it has no scope. */
export interface OwnAccount {
  readonly actor: Actor;
  /** Sessions and tokens, without what lets anybody in. */
  readonly signIns: readonly unknown[];
}

/**
 * What is held of an organisation and of the account that asks, as the text of one JSON object. Own numbers are in full; what the offices only say among
 * themselves stays out, as everywhere.
 */
export async function* exportedData(
  repositories: Repositories,
  { actor, signIns }: OwnAccount,
  scope: Scope,
  uscc: string,
): AsyncGenerator<string> {
  const { records, applications, cases, disclosures, authorisations, corrections, notices } = repositories;
  const person = await ownAccount(repositories.people, actor.id);
  const account = { ...personView(person), held: heldDataView(person).fields, signIns };
  yield `{"organisation":${JSON.stringify(uscc)},"account":${JSON.stringify(account)}`;
  yield* section(
    'registrations',
    (page) => repositories.registrations.page({ uscc }, 'submittedAt', page),
    (registration) => ({
      ...ownRegistrationView(registration),
      representative: registration.representative,
      email: registration.email,
    }),
  );
  // Facts carry the words of officials about others too; what is published of the record and why is the organisation's own.
  yield* section(
    'records',
    (page) => records.list(scope, {}, page),
    (record) => {
      const { facts, takenBy: _by, source, ...told } = toldTo(actor, record);
      // The row that brought the record named who had it then.
      const own = lastChangeOfSubject(facts) < 0;
      return { ...told, ...(own && { source }), facts: facts.map(withoutOfficials).map(maskNumbers) };
    },
  );
  yield* section(
    'commitments',
    (page) => repositories.commitments.list(scope, {}, page),
    ({ commitment, takenAt }) => ({ ...commitment, takenAt }),
  );
  yield* section(
    'applications',
    (page) => applications.list(scope, {}, 'createdAt', page),
    (application) => ({
      ...applicationView(application),
      ...(application.submission && { submission: application.submission }),
    }),
  );
  yield* section(
    'cases',
    (page) => cases.list(scope, {}, page),
    async ({ state }) => {
      const [events, sent] = await Promise.all([cases.events(state.caseNo), notices.byCase(state.caseNo)]);
      return {
        ...caseView(state, actor),
        events: eventsFor(events, actor),
        notices: noticesFor(sent, actor),
      };
    },
  );
  yield* section(
    'authorisations',
    (page) => authorisations.page(scope, '-givenAt', page),
    (one) => one,
  );
  yield* section(
    'corrections',
    (page) => corrections.page({ personId: actor.id }, 'askedAt', page),
    (correction) => ({ ...correctionView(correction), reason: correction.reason }),
  );
  yield* section(
    'inbox',
    (page) => notices.inbox(actor.id, {}, page),
    (notice) => noticeView(notice),
  );
  yield* section(
    'disclosures',
    (page) => disclosures.of(uscc, '-at', page),
    ({ personId: _id, ...one }) => ({ ...one, reason: maskNumbers(one.reason) }),
  );
  yield '}\n';
}

function withoutOfficials({ by, proposedBy, ...fact }: RecordFact): object {
  return { ...fact, by: { role: by.role }, ...(proposedBy && { proposedBy: { role: proposedBy.role } }) };
}

async function* section<T>(
  name: string,
  read: (page: PageRequest) => Promise<Page<T>>,
  shown: (item: T) => unknown,
): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  let separator = '';
  let cursor: string | undefined;
  do {
    const page = await read({ limit: PAGE, cursor });
    for (const item of page.items) {
      yield `${separator}${JSON.stringify(await shown(item))}`;
      separator = ',\n';
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  yield ']';
}
