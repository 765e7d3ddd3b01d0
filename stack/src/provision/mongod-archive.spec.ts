import { describe, expect, it } from '@jest/globals';
import { mongodArchive } from './mongod-archive.js';

const linux = (text: string, arch = 'x64') => mongodArchive('8.0.12', 'linux', arch, text);

describe('the address of the official mongod archive', () => {
  it.each([
    ['ID=ubuntu\nVERSION_ID="24.04"', 'x64', 'linux/mongodb-linux-x86_64-ubuntu2404-8.0.12.tgz'],
    [
      'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="22.1"',
      'arm64',
      'linux/mongodb-linux-aarch64-ubuntu2204-8.0.12.tgz',
    ],
    ['ID=debian\nVERSION_ID="12"', 'x64', 'linux/mongodb-linux-x86_64-debian12-8.0.12.tgz'],
    [
      'ID="rocky"\nID_LIKE="rhel centos fedora"\nVERSION_ID="9.4"',
      'x64',
      'linux/mongodb-linux-x86_64-rhel93-8.0.12.tgz',
    ],
    ['ID="amzn"\nVERSION_ID="2023"', 'arm64', 'linux/mongodb-linux-aarch64-amazon2023-8.0.12.tgz'],
  ])('fits the distribution: %j on %s', (osRelease, arch, path) => {
    expect(linux(osRelease, arch)).toBe(`https://fastdl.mongodb.org/${path}`);
  });

  it('is the one of macOS there', () => {
    expect(mongodArchive('8.0.12', 'darwin', 'arm64', '')).toBe(
      'https://fastdl.mongodb.org/osx/mongodb-macos-arm64-8.0.12.tgz',
    );
  });

  it.each([
    ['ID=alpine\nVERSION_ID=3.20', 'x64'],
    ['ID=debian\nVERSION_ID="12"', 'arm64'],
    ['ID=debian\nVERSION_ID="11"', 'x64'],
    ['', 'x64'],
    ['ID=ubuntu\nVERSION_ID="24.04"', 's390x'],
  ])('is missing where none is published: %j on %s', (osRelease, arch) => {
    expect(linux(osRelease, arch)).toBeUndefined();
  });
});
