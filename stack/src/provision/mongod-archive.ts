/**
 * Address of the official archive, see https://www.mongodb.com/try/download/community. Linux archives are made per
 * distribution; a relative of one takes its archive.
 * @param osRelease text of /etc/os-release @returns undefined when none is published for this system
 */
export function mongodArchive(
  version: string,
  platform: string,
  arch: string,
  osRelease: string,
): string | undefined {
  const cpu = { x64: 'x86_64', arm64: platform === 'darwin' ? 'arm64' : 'aarch64' }[arch];
  if (!cpu) return undefined;
  if (platform === 'darwin') return `https://fastdl.mongodb.org/osx/mongodb-macos-${cpu}-${version}.tgz`;
  const distribution = platform === 'linux' ? distributionOf(osRelease, arch) : undefined;
  return (
    distribution && `https://fastdl.mongodb.org/linux/mongodb-linux-${cpu}-${distribution}-${version}.tgz`
  );
}

function distributionOf(osRelease: string, arch: string): string | undefined {
  const value = (key: string) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(osRelease)?.[1] ?? '';
  const family = `${value('ID')} ${value('ID_LIKE')}`.split(' ');
  const major = Number.parseInt(value('VERSION_ID'), 10);
  if (family.includes('ubuntu')) return major >= 24 ? 'ubuntu2404' : major >= 22 ? 'ubuntu2204' : undefined;
  // There is no arm64 archive for Debian.
  if (family.includes('debian')) return arch === 'x64' && major >= 12 ? 'debian12' : undefined;
  if (family.includes('amzn')) return major >= 2023 ? 'amazon2023' : undefined;
  if (family.includes('rhel') || family.includes('fedora')) return major >= 9 ? 'rhel93' : 'rhel8';
  return undefined;
}
