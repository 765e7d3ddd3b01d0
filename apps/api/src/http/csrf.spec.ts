import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { isOrigin } from './csrf.js';

const request = (headers: Record<string, string>): Request =>
  ({ get: (name: string) => ({ host: 'xinxiu.example', ...headers })[name] }) as unknown as Request;

describe('the origin of a request', () => {
  it('is ours where the browser says so, or where no browser is', () => {
    expect(isOrigin(request({}))).toBe(true);
    expect(isOrigin(request({ origin: 'https://xinxiu.example', 'sec-fetch-site': 'same-origin' }))).toBe(
      true,
    );
    expect(isOrigin(request({ 'sec-fetch-site': 'none' }))).toBe(true);
  });

  it('is foreign for every other site, a sub-domain and an unreadable one', () => {
    for (const origin of [
      'https://evil.example',
      'https://a.xinxiu.example',
      'https://xinxiu.example:8443',
      'null',
      'x',
    ]) {
      expect(isOrigin(request({ origin }))).toBe(false);
    }
    for (const site of ['cross-site', 'same-site', 'anything']) {
      expect(isOrigin(request({ 'sec-fetch-site': site }))).toBe(false);
    }
  });
});
