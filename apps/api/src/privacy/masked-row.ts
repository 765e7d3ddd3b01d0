import { maskIdentityNumber, maskNumbers } from '@xinxiu/domain';
import type { HeldRow } from '@xinxiu/persistence';

/** Headers of the national format and of the sources that stand for an identity number (发改办财金〔2018〕424号). */
const IDENTITY_HEADER = /ZJHM|SFZ|证件号|身份证|IdNo$/i;

/** A held row as officials see it in a list: numbers of persons are masked, and its key stays inside. */
export function maskedRow(row: HeldRow): HeldRow {
  const masked = maskNumbers(row);
  const { legalRepresentativeIdNo, subjectIdNo, ...partial } = masked.partial;
  return {
    ...masked,
    id: row.id,
    source: { ...masked.source, key: row.id },
    reasons: masked.reasons.map((reason) =>
      IDENTITY_HEADER.test(reason.field) && reason.value !== null
        ? {
            ...reason,
            message: reason.message.replaceAll(reason.value, maskIdentityNumber(reason.value)),
            value: maskIdentityNumber(reason.value),
          }
        : reason,
    ),
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
