import { askSecret } from '../output/ask.js';
import { say } from '../output/language.js';

/** From XINXIU_PASSWORD, or asked for. */
export async function presentPassword(question = say('密码：', 'Password: ')): Promise<string> {
  return process.env['XINXIU_PASSWORD'] ?? (await askSecret(question, 'XINXIU_PASSWORD'));
}
