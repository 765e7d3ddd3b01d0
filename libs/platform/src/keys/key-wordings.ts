/** What is said of files of keys, in Chinese, by its English wording; `{}` stands for a value. */
export const KEY_WORDINGS: Readonly<Record<string, string>> = {
  '{}: key "{}" has {} bytes, not {}.': '{1}：密钥“{2}”有{3}个字节，应为{4}个。',
  'index-keys.json has no active key.': 'index-keys.json 中没有启用的密钥。',
  '{} has {} bytes, not {}.': '{1} 有{2}个字节，应为{3}个。',
  '{} is there: another rotation runs. If none does, delete the file and try again.':
    '{1} 已存在：另一轮换正在进行。如果没有，请删除该文件后重试。',
  'its type is {}': '其类型是 {1}',
  '{} is no public key (Ed25519, PEM): {}': '{1} 不是公钥（Ed25519，PEM）：{2}',
};
