import { describe, expect, it } from '@jest/globals';
import { hostAndPort } from './server-checks.js';

describe('where a part listens', () => {
  it.each([
    ['127.0.0.1:7233', '127.0.0.1', 7233],
    ['mongodb://user:secret@db.example:27017/xinxiu?w=majority', 'db.example', 27017],
    ['mongodb://a.example:27017,b.example:27018/xinxiu', 'a.example', 27017],
    ['smtp://[::1]:2525', '::1', 2525],
    ['http://127.0.0.1:8025/messages', '127.0.0.1', 8025],
  ])('%s is %s, port %s', (address, host, port) => {
    expect(hostAndPort(address)).toEqual({ host, port });
  });

  it('is left to the driver for an address without port', () => {
    expect(hostAndPort('mongodb+srv://cluster.example/xinxiu')).toBeUndefined();
  });
});
