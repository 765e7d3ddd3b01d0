import type { Wordings } from '@xinxiu/contracts';

/** What the operating system says of a file (libuv), in Chinese; `{}` is what was tried, with the path. */
export const SYSTEM_WORDINGS: Wordings = {
  'ENOENT: no such file or directory, {}': '没有这个文件（{1}）',
  'EACCES: permission denied, {}': '没有权限（{1}）',
  'EPERM: operation not permitted, {}': '不允许该操作（{1}）',
  'EISDIR: illegal operation on a directory, {}': '这是文件夹，不是文件（{1}）',
  'ENOTDIR: not a directory, {}': '路径中有一段不是文件夹（{1}）',
  'EEXIST: file already exists, {}': '文件已存在（{1}）',
  "open '{}'": '{1}',
  "scandir '{}'": '{1}',
  'ENOSPC: no space left on device, {}': '磁盘已满（{1}）',
};
