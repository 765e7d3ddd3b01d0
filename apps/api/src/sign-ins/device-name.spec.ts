import { describe, expect, it } from '@jest/globals';
import { deviceName } from './device-name.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36`, 'Chrome · Windows'],
    [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge · Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox · Linux'],
    [`${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari · iPhone'],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.54`, 'WeChat · iPhone'],
    [
      'Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN) AppleWebKit/537.36 Chrome/114.0 HuaweiBrowser/15.0',
      'Huawei Browser · HarmonyOS',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/142.0 Safari/537.36', 'Chrome · macOS'],
  ])('is what people call it: %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it('is its own for what is no browser, in one line and not too long', () => {
    expect(deviceName('curl/8.5.0')).toBe('curl/8.5.0');
    expect(deviceName('a\r\nb')).toBe('a  b');
    expect(deviceName('x'.repeat(500))).toHaveLength(80);
    expect(deviceName('')).toBe('');
  });
});
