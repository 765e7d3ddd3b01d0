import { describe, expect, it } from '@jest/globals';
import { assertSameProvider, newState, parseState, type ProviderRecord } from './stack-state.js';

const ferretdb: ProviderRecord = { kind: 'ferretdb', version: '1.24.2', location: '/cache/ferretdb' };
const mongod: ProviderRecord = { kind: 'mongod', version: '8.0.12', location: '/usr/bin/mongod' };
const external: ProviderRecord = {
  kind: 'external',
  version: '',
  location: 'mongodb://db.county:27017/xinxiu',
};

describe('the state file', () => {
  it('reads back what was written', () => {
    const state = { ...newState('default'), ports: { api: 3010 }, providers: { mongo: ferretdb } };
    expect(parseState(JSON.stringify(state), 'stack.json')).toEqual(state);
  });

  it.each(['', '{', '[]', 'null', '{"format":2}', '{"format":1,"instance":"x"}'])(
    'is refused instead of overwritten when it is not ours: %j',
    (text) => {
      expect(() => parseState(text, '/data/stack.json')).toThrow(
        /DATA_FOLDER_UNREADABLE.*\/data\/stack\.json/,
      );
    },
  );
});

describe('a later start', () => {
  it('may use any server on an empty folder', () => {
    expect(() => assertSameProvider('MongoDB', undefined, mongod)).not.toThrow();
  });

  it('may find a patch of the same MongoDB release', () => {
    expect(() => assertSameProvider('MongoDB', mongod, { ...mongod, version: '8.0.16' })).not.toThrow();
  });

  it('may find the same server in another place', () => {
    expect(() => assertSameProvider('MongoDB', mongod, { ...mongod, location: '/opt/mongod' })).not.toThrow();
    expect(() => assertSameProvider('MongoDB', external, { ...external })).not.toThrow();
  });

  it.each([
    ['another product', ferretdb, mongod],
    ['another version', mongod, { ...mongod, version: '7.0.2' }],
    ['an external server instead of its own', ferretdb, external],
    ['another external server', external, { ...external, location: 'mongodb://other:27017/xinxiu' }],
  ])('stops with an explanation at %s', (_, recorded, found) => {
    expect(() => assertSameProvider('MongoDB', recorded, found)).toThrow(
      /DATA_FOLDER_OF_OTHER_SERVER.*written by .* but this start found .*npm run reset/,
    );
  });
});
