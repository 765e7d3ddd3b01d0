import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eligibilitySchema } from '@xinxiu/contracts';
import { County } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { Door } from '../api/door.js';
import { onTheCommandLine, overHttp } from './two-ways.js';

jest.setTimeout(120_000);

const DECIDED = '2026-06-15';
const AT = '2026-11-29';

let county: County;
let door: Door;

beforeAll(async () => {
  [county, door] = [await County.open(), await Door.open()];
});

afterAll(async () => {
  await county.close();
  await door.close();
});

interface Stored {
  readonly titles: object;
  readonly field: { readonly name: string } | null;
  readonly classification: {
    readonly class: string;
    readonly ground: { readonly text: string; readonly article?: string };
  } | null;
  readonly obligations: readonly { readonly kind: string; readonly state: string; readonly on?: string }[];
}

interface Row {
  readonly name: string;
  /** National fields that differ from an ordinary fine of 20,000 yuan. */
  readonly filed: object;
  /** What people do with the record before it is asked about. */
  readonly acts?: (dossier: RecordDossier) => Promise<unknown>;
  readonly facts: object;
  readonly article: string;
  readonly byHand: {
    readonly field: string | null;
    readonly class: string;
    readonly earliestApplication: string | null;
    readonly publicationEnds: string | null;
  };
}

const FINE = { penaltyKinds: ['罚款'], fineYuan: 20_000 };

const ROWS: readonly Row[] = [
  {
    name: 'a fine in no field',
    filed: {},
    facts: FINE,
    article: '令第36号第二章：一般三个月至一年',
    byHand: {
      field: null,
      class: 'general',
      earliestApplication: '2026-09-15',
      publicationEnds: '2027-06-15',
    },
  },
  {
    name: 'a fine of a million by the law on food safety, a part of its duties shown',
    filed: { CF_YJ: '《中华人民共和国食品安全法》第一百二十四条', CF_NR: '罚款100万元', CF_NR_FK: 100 },
    acts: async (dossier) => {
      const fileIds = [await dossier.upload(dossier.business)];
      return dossier.act(dossier.business, 'obligations/evidence', {
        obligations: ['fine'],
        fileIds,
        on: '2026-07-01',
      });
    },
    facts: { penaltyKinds: ['罚款'], fineYuan: 1_000_000 },
    article: '令第36号第二章：严重一年至三年',
    byHand: {
      field: '食品',
      class: 'serious',
      earliestApplication: '2027-06-15',
      publicationEnds: '2029-06-15',
    },
  },
  {
    name: 'a suspension of business, whose class is open',
    filed: SUSPENDED,
    facts: { penaltyKinds: ['责令停产停业'] },
    article: '令第36号第二章：规则不能确定类别',
    byHand: { field: null, class: 'unclassified', earliestApplication: null, publicationEnds: null },
  },
  {
    name: 'a suspension of business that the department classed, in the field of the market',
    filed: SUSPENDED,
    acts: async (dossier) => {
      await dossier.act(dossier.clerk, 'field', { field: '市场监管', ground: GROUND });
      return dossier.classify('minor');
    },
    facts: { penaltyKinds: ['责令停产停业'] },
    article: '令第107号公示期限：轻微三个月',
    byHand: {
      field: '市场监管',
      class: 'minor',
      earliestApplication: '2026-09-15',
      publicationEnds: '2026-09-15',
    },
  },
];

describe('a stored record', () => {
  it.each(ROWS)('gets the answer that its facts get by command and over HTTP: $name', async (row) => {
    const dossier = await RecordDossier.file(county, { ...row.filed, CF_JDRQ: DECIDED });
    await row.acts?.(dossier);
    const { body } = await dossier.get<Stored>(`/eligibility?at=${AT}`);
    const { field, classification, obligations } = body;
    expect({ article: row.article, ...body, field: field?.name ?? null }).toMatchObject({
      article: row.article,
      ...row.byHand,
    });
    const asked = JSON.stringify({
      kind: 'penalty',
      subjectKind: '法人及非法人组织',
      decisionDate: DECIDED,
      ...row.facts,
      field: field?.name ?? null,
      classification: classification && {
        class: classification.class,
        ground: classification.ground.text,
        article: classification.ground.article,
      },
      obligations: obligations.map(({ kind, state, on }) => ({ kind, state, on })),
    });
    const overAll = await overHttp(door, asked, AT);
    expect(overAll.status).toBe(200);
    const known = Object.keys(eligibilitySchema.shape).filter((key) => key in body && key !== 'titles');
    const { titles, ...asIt } = overAll.body as { readonly titles: object };
    expect(Object.fromEntries(known.map((key) => [key, body[key as keyof Stored]]))).toEqual(asIt);
    // It also names the laws under which another field would bring it.
    expect(body.titles).toMatchObject(titles);
    const { answers } = await onTheCommandLine([asked], AT);
    expect(answers).toEqual([overAll.body]);
  });
});
