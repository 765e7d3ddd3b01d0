import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from '../fields/field-cipher.js';
import { SealedFields } from '../fields/sealed-fields.js';
import { fieldKeys } from '../testing/field-keys.js';
import { closedSource, openedAsFarAsItOpens } from './closed-record.js';
import type { RecordDoc } from './schema.js';

const sealed = new SealedFields(new FieldCipher(fieldKeys('k1')), 'records');
const fact = { id: 'f-1', type: 'class-determined', ground: { text: '电话13812345678' } };
const source = { key: 'k', kept: [] } as unknown as Parameters<typeof closedSource>[2];

/** As it lies in the store. @param facts what somebody left of them */
function stored(facts: unknown): RecordDoc {
  return { _id: 'r-1', penalty: {}, source: closedSource(sealed, 'r-1', source), facts } as RecordDoc;
}

const opened = (facts: unknown) => openedAsFarAsItOpens(sealed, stored(facts)).facts;

describe('a record that somebody edited in the store', () => {
  it('has its facts as far as they open', () => {
    const closed = sealed.seal('r-1', 'facts', [fact]);
    expect(closed).not.toEqual([fact]);
    expect(opened(closed)).toEqual([fact]);
    expect(opened([...closed, { id: 'f-2' }])).toEqual([fact, { id: 'f-2' }]);
  });

  it.each([[null], [undefined], [{}], ['x'], [7]])('has none where %j is no list of them', (facts) => {
    expect(opened(facts)).toEqual([]);
  });

  it.each([[null], [7], ['x'], [{}]])(
    'has one that the trail knows nothing of where %j stands in the list',
    (one) => {
      expect(opened([one])).toEqual([{ id: '' }]);
    },
  );
});
