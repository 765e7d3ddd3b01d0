import { describe, expect, it } from '@jest/globals';
import { fieldKeys, rotated } from '../testing/field-keys.js';
import { EntryMarks, type Waiting } from './entry-mark.js';

const waiting: Waiting = {
  _id: 'e1',
  entry: {
    id: 'e1',
    at: '2026-05-06T02:00:00.000Z',
    actor: { id: 'u', name: '孙洁', role: 'reviewer' },
    action: 'case-claimed',
    subject: 'XF-1',
    outcome: 'done',
    departments: [],
  },
  since: 1,
};
const keys = fieldKeys('k1');
const marks = new EntryMarks(keys);
const marked = marks.marked(waiting);

describe('the mark of an entry that waits', () => {
  it('is known again by who has the keys, also after a rotation', () => {
    expect(marks.faultOf(marked)).toBeUndefined();
    const after = new EntryMarks(rotated(keys, 'k2'));
    expect(after.faultOf(marked)).toBeUndefined();
    expect(after.marked(waiting).keyId).toBe('k2');
    expect(after.faultOf(after.marked(waiting))).toBeUndefined();
    expect(marks.faultOf(after.marked(waiting))).toBe('key-unknown');
  });

  it('is of the whole entry, its id and its time', () => {
    const edited = [
      { ...marked, _id: 'e2' },
      { ...marked, since: 2 },
      { ...marked, entry: { ...marked.entry, outcome: 'refused' as const } },
      { ...marked, entry: { ...marked.entry, note: 'x' } },
      { ...marked, mac: marked.mac.slice(1) },
      { ...marked, mac: '' },
    ];
    expect(edited.map((one) => marks.faultOf(one))).toEqual(edited.map(() => 'wrong-mark'));
  });

  it('is made with a key of its own, which the field key does not give away', () => {
    const other = new EntryMarks(fieldKeys('k1'));
    expect(other.faultOf(marked)).toBe('wrong-mark');
    expect(other.marked(waiting).mac).not.toBe(marked.mac);
  });

  it.each([
    ['none', {}],
    ['no text', { keyId: 1, mac: { $gt: '' } }],
    ['one without a key', { mac: marked.mac }],
  ])('is missing where there is %s', (_kind, mark) => {
    expect(marks.faultOf({ ...waiting, ...mark } as never)).toBe('no-mark');
    expect(marks.faultOf({ _id: 7, entry: null, ...mark } as never)).toBe('no-mark');
  });

  it('cannot be made without the active key', () => {
    expect(() => new EntryMarks({ active: 'k9', find: () => undefined }).marked(waiting)).toThrow(/"k9"/);
  });
});
