import { describe, expect, it } from '@jest/globals';
import { Api } from './api.js';
import { apiAddress } from './api-address.js';

const answering = (text: string, status: number) =>
  new Api('http://other.example', 't', () => Promise.resolve(new Response(text, { status })));

describe('an address where something else answers', () => {
  it.each([
    ['{"error":"x","code":"UNKNOWN_PATH"}', 404],
    ['', 404],
    ['<html>', 200],
    ['null', 500],
  ])('is told as such: %j with %d', async (text, status) => {
    await expect(answering(text, status).get('/cases')).rejects.toMatchObject({
      message: expect.stringContaining('http://other.example'),
      details: { code: 'NOT_THE_API', status },
    });
  });
});

describe('XINXIU_API_URL', () => {
  it.each(['notaurl', 'ftp://x', 'http://'])('that is %s is no address', async (address) => {
    const before = process.env['XINXIU_API_URL'];
    process.env['XINXIU_API_URL'] = address;
    try {
      await expect(apiAddress()).rejects.toMatchObject({ details: { code: 'API_ADDRESS' } });
    } finally {
      if (before === undefined) delete process.env['XINXIU_API_URL'];
      else process.env['XINXIU_API_URL'] = before;
    }
  });
});
