import { maskIdentityNumber, maskNumbers, maskNumbersIn } from '@xinxiu/domain';
import type { HeldReason, HeldRow } from '@xinxiu/persistence';

/** Headers of the national format and of the sources that stand for an identity number (发改办财金〔2018〕424号). */
const IDENTITY_HEADER = /ZJHM|SFZ|证件号|身份证|IdNo$/i;

/** A held row as officials see it in a list: numbers of persons are masked, and its key stays inside. */
export function maskedRow({ version: _version, ...row }: HeldRow): HeldRow {
  const masked = maskNumbers(row);
  const { legalRepresentativeIdNo, subjectIdNo, ...partial } = masked.partial;
  return {
    ...masked,
    id: row.id,
    source: { ...masked.source, key: row.id },
    reasons: masked.reasons.map(maskedReason),
    partial: {
      ...partial,
      ...(legalRepresentativeIdNo !== undefined && {
        legalRepresentativeIdNo: maskIdentityNumber(legalRepresentativeIdNo),
      }),
      ...(subjectIdNo !== undefined && { subjectIdNo: maskIdentityNumber(subjectIdNo) }),
    },
    cells: masked.cells.map(({ header, value }) => ({
      header,
      value: IDENTITY_HEADER.test(header) ? maskIdentityNumber(value) : value,
    })),
  };
}

/** Why a row is held, without the number of a person, whatever its form: neither his who brought it, nor one that is stored. */
export function maskedReason<
  R extends Pick<HeldReason, 'field' | 'value' | 'message'> & { readonly stored?: string },
>(reason: R): R {
  const { field, value, stored, message } = reason;
  const shown = maskNumbers({ value, message, ...(stored !== undefined && { stored }) });
  if (!IDENTITY_HEADER.test(field)) return { ...reason, ...shown };
  const numbers = [value, stored].flatMap((one) => (one ? [one] : []));
  return {
    ...reason,
    message: numbers.reduce((text, one) => text.replaceAll(one, maskIdentityNumber(one)), message),
    value: value === null ? null : maskIdentityNumber(value),
    ...(stored !== undefined && { stored: maskIdentityNumber(stored) }),
  };
}

/** A value of a field as a message may say it. */
export function maskedValue(field: string, value: string | number | null): string {
  if (value === null) return '—';
  const text = String(value);
  return IDENTITY_HEADER.test(field) ? maskIdentityNumber(text) : maskNumbersIn(text);
}
