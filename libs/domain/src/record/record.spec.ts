import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  NEW_PUBLICATION,
  RECORD_TABLE,
  type RecordCommand,
  type RecordPublication,
  commandRecord,
  isPublic,
} from './record.js';

function after(...commands: RecordCommand[]): RecordPublication {
  return commands.reduce((record, command) => {
    const outcome = commandRecord(record, command);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  }, NEW_PUBLICATION);
}

describe('the publication of a record', () => {
  it('ends with its reason and is no longer public', () => {
    const ended = after({ type: 'publish' }, { type: 'end', reason: 'repaired', ground: 'XF-1' });
    expect(ended).toMatchObject({ state: 'ended', endReason: 'repaired', version: 2 });
    expect(isPublic(ended)).toBe(false);
  });

  it('comes back only after a repair', () => {
    const repaired = after(
      { type: 'publish' },
      { type: 'end', reason: 'repaired', ground: 'x' },
      { type: 'republish', ground: 'breach' },
    );
    expect(repaired).toMatchObject({ state: 're-published' });
    expect(repaired.endReason).toBeUndefined();
    const expired = after({ type: 'publish' }, { type: 'end', reason: 'expired', ground: 'x' });
    expect(commandRecord(expired, { type: 'republish', ground: 'breach' })).toMatchObject({ ok: false });
  });

  it('is shielded during a reorganisation and restored by its failure', () => {
    const back = after(
      { type: 'publish' },
      { type: 'shield', ground: 'court' },
      { type: 'unshield', ground: 'failed' },
    );
    expect(isPublic(back)).toBe(true);
  });

  it('keeps a mark beside its state, whatever the state', () => {
    const marked = after(
      { type: 'publish' },
      { type: 'mark', mark: 'objection' },
      { type: 'mark', mark: 'objection' },
    );
    expect(marked.marks).toEqual(['objection']);
    expect(commandRecord(marked, { type: 'unmark', mark: 'objection' })).toMatchObject({
      ok: true,
      value: { marks: [] },
    });
  });

  it('follows its table whatever is commanded, and counts each change', () => {
    const command = fc.constantFrom<RecordCommand>(
      { type: 'publish' },
      { type: 'shield', ground: 'g' },
      { type: 'unshield', ground: 'g' },
      { type: 'end', reason: 'repaired', ground: 'g' },
      { type: 'end', reason: 'expired', ground: 'g' },
      { type: 'republish', ground: 'g' },
      { type: 'mark', mark: 'm' },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let record: RecordPublication = NEW_PUBLICATION;
        for (const one of commands) {
          const outcome = commandRecord(record, one);
          if (!outcome.ok) continue;
          expect(RECORD_TABLE[one.type].from).toContain(record.state);
          expect(outcome.value.version).toBe(record.version + 1);
          expect(outcome.value.state === 'ended').toBe(outcome.value.endReason !== undefined);
          record = outcome.value;
        }
      }),
    );
  });
});
