import type { Actor } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import { applicationView } from '../applications/application-view.js';
import { caseView, eventsFor } from '../cases/case-view.js';
import { noticesFor } from '../cases/notice-view.js';
import { personView } from '../people/person-view.js';

const PAGE = 100;

/**
 * What is held of an organisation, as the text of one JSON object. Own numbers are in full; what the offices only say among
 * themselves stays out, as everywhere.
 */
export async function* exportedData(
  repositories: Repositories,
  actor: Actor,
  scope: Scope,
  uscc: string,
): AsyncGenerator<string> {
  const { people, records, applications, cases, disclosures, authorisations } = repositories;
  const person = await people.find(actor.id);
  yield `{"organisation":${JSON.stringify(uscc)},"account":${JSON.stringify(person && personView(person))}`;
  // Facts carry the words of officials about others too; what is published of the record and why is the organisation's own.
  yield* section(
    'records',
    (page) => records.list(scope, {}, page),
    ({ facts, takenBy: _by, ...record }) => ({
      ...record,
      facts: facts.map(({ by, ...fact }) => ({ ...fact, by: { role: by.role } })),
    }),
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
    async (state) => {
      const [events, notices] = await Promise.all([
        cases.events(state.caseNo),
        repositories.notices.byCase(state.caseNo),
      ]);
      return {
        ...caseView(state, actor),
        events: eventsFor(events, actor),
        notices: noticesFor(notices, actor),
      };
    },
  );
  yield* section(
    'authorisations',
    (page) => authorisations.page(scope, page),
    (one) => one,
  );
  yield* section(
    'disclosures',
    (page) => disclosures.of(uscc, page),
    ({ personId: _id, ...one }) => one,
  );
  yield '}\n';
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
