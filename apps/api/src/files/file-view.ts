import type { StoredFile } from '@xinxiu/persistence';

export type FileView = Pick<StoredFile, 'id' | 'name' | 'sha256' | 'size' | 'type'>;

export function fileView({ id, name, sha256, size, type }: FileView): FileView {
  return { id, name, sha256, size, type };
}
