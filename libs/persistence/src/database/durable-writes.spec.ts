import { describe, expect, it } from '@jest/globals';
import { assertDurableWrites, durableOptions, isLocalStore } from './durable-writes.js';

describe('a connection string', () => {
  it.each([
    ['mongodb://127.0.0.1:27017/x', true],
    ['mongodb://localhost/x', true],
    ['mongodb://user:pass@127.0.0.1:1,127.0.0.2:2/x', true],
    ['mongodb://[::1]:27017/x', true],
    ['mongodb://127.0.0.1:1,db.example:2/x', false],
    ['mongodb://mongo:27017/x', false],
    ['mongodb+srv://cluster.example/x', false],
    ['mongodb://localhost.evil.example/x', false],
  ])('of this machine: %s is %s', (uri, local) => {
    expect(isLocalStore(uri)).toBe(local);
  });

  it.each(['w=1', 'w=0', 'journal=false', 'retryWrites=false', 'readConcernLevel=local'])(
    'of another machine is refused with %s',
    (weak) => {
      expect(() => assertDurableWrites(`mongodb://db.example/x?replicaSet=rs0&${weak}`)).toThrow(
        /WEAK_WRITES|could be lost/,
      );
    },
  );

  it('of another machine gets what it leaves out', () => {
    const uri = 'mongodb://db.example/x?replicaSet=rs0&w=majority';
    expect(() => assertDurableWrites(uri)).not.toThrow();
    expect(durableOptions(uri)).toMatchObject({
      writeConcern: { w: 'majority', journal: true },
      retryWrites: true,
    });
    expect(durableOptions('mongodb://127.0.0.1/x')).toEqual({});
  });
});
