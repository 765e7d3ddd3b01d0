import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { judgeFile, keyIdOf } from './judge-file.js';
import { isExchangeFile } from './receiver.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const AT = '2026-11-24T01:00:00.000Z';
const bytes = Buffer.from('{"kind":"repair-result"}');

function signed(content: Buffer, keyId = keyIdOf(publicKey)): string {
  return JSON.stringify({ keyId, signature: sign(null, content, privateKey).toString('base64') });
}

describe('the receiving side of the file exchange', () => {
  it('accepts a file that the known key has signed, and names its bytes', () => {
    const answer = judgeFile({ name: 'XF-1.json', bytes, signature: signed(bytes) }, publicKey, AT);
    expect(answer).toEqual({
      file: 'XF-1.json',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 'accepted',
      at: AT,
    });
  });

  it.each([
    ['SIGNATURE_MISSING', bytes, undefined],
    ['SIGNATURE_UNREADABLE', bytes, 'not json'],
    ['SIGNATURE_UNREADABLE', bytes, '{"keyId":1}'],
    ['KEY_UNKNOWN', bytes, signed(bytes, '0000000000000000')],
    ['SIGNATURE_WRONG', Buffer.from('{"kind":"repair-result" }'), signed(bytes)],
    ['CONTENT_UNREADABLE', Buffer.from('<xml/>'), signed(Buffer.from('<xml/>'))],
  ])('rejects with %s', (code, content, signature) => {
    const answer = judgeFile({ name: 'XF-1.json', bytes: content, signature }, publicKey, AT);
    expect(answer).toMatchObject({ status: 'rejected', reason: expect.stringContaining(code) });
  });

  it.each([
    ['XF-2026-000001.json', true],
    ['XF-2026-000001.json.sig', false],
    ['XF-2026-000001.json.ack.json', false],
    ['XF-2026-000001.json.123.tmp', false],
    ['.receiver-paused', false],
  ])('takes %s for an exchange file: %s', (name, is) => {
    expect(isExchangeFile(name)).toBe(is);
  });
});
