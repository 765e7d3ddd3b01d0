import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';

const ENV = {
  XINXIU_DATA_DIR: 'd',
  XINXIU_KEYS_DIR: 'k',
  XINXIU_EXCHANGE_DIR: 'e',
  XINXIU_SEEDS_DIR: 's',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  MONGODB_URI: 'mongodb://127.0.0.1:27017/xinxiu',
  SMTP_URL: 'smtp://127.0.0.1:2525',
};

describe('the configuration', () => {
  it('is read from the environment', () => {
    const config = loadConfig({ ...ENV, XINXIU_HTTP_PORT: '4000', XINXIU_TARGETS: 'a, b,' });
    expect(config).toMatchObject({
      httpPort: 4000,
      publicUrl: 'http://127.0.0.1:4000',
      targets: ['a', 'b'],
      testClock: false,
    });
  });

  it('names every variable that is wrong', () => {
    const broken = {
      ...ENV,
      MONGODB_URI: 'http://x',
      TEMPORAL_ADDRESS: undefined,
      XINXIU_HTTP_PORT: '99999',
    };
    expect(() => loadConfig(broken)).toThrow(/TEMPORAL_ADDRESS[^]*MONGODB_URI[^]*XINXIU_HTTP_PORT/);
  });

  it('refuses a test clock in production', () => {
    expect(loadConfig({ ...ENV, XINXIU_TEST_CLOCK: '1' }).testClock).toBe(true);
    expect(() => loadConfig({ ...ENV, NODE_ENV: 'production', XINXIU_TEST_CLOCK: '1' })).toThrow(
      /XINXIU_TEST_CLOCK/,
    );
  });
});
