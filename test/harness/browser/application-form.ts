import { PDF } from '../../factories/repair-journey.js';
import type { Visitor } from './visitor.js';

export const PROOF = { name: '缴款凭证.pdf', mimeType: 'application/pdf', buffer: PDF };

/** The contact, and on to the proofs. */
export async function fillContact({ page }: Visitor): Promise<void> {
  await page.getByLabel('姓名').fill('赵明');
  await page.getByLabel('电话').fill('0451-12345678');
  await page.getByLabel('电子邮箱').fill('zhao@qinghe.example');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.getByLabel('义务履行完毕的日期').waitFor();
}

/** Day and file, without saving them yet. */
export async function fillProof({ page }: Visitor): Promise<void> {
  await page.getByLabel('义务履行完毕的日期').fill('2026-10-08');
  await page.keyboard.press('Enter');
  await page.locator('input[type=file]').setInputFiles(PROOF);
  await page.getByRole('button', { name: `预览 ${PROOF.name}` }).waitFor();
}
