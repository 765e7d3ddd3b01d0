const TERMS = [
  ['case-contents', 'case-ended', '2031-02-28'],
  ['case-notices', 'case-ended', '2031-02-28'],
  ['case-history', 'case-ended', '2031-02-28'],
  ['drafts', 'draft-edited', '2026-08-28'],
  ['refused-registrations', 'registration-refused', '2027-02-28'],
  ['account-mails', 'mail-written', '2027-02-28'],
] as const;
const CORRECTIONS = ['corrections', 'correction-closed', '2029-02-28'] as const;
const WITH_COMMITMENTS = [...TERMS, CORRECTIONS, ['commitments', 'commitment-over', '2031-02-28']] as const;
/** How long each class of personal data is kept: by a day of each overlay the class, its event, and until when from 28 February 2026. */
export const RETENTION_OVERLAYS = [
  ['2026-11-27', TERMS],
  ['2026-11-29', [...TERMS, CORRECTIONS]],
  ['2026-11-30', WITH_COMMITMENTS],
  ['2026-12-01', WITH_COMMITMENTS],
  ['2026-12-02', WITH_COMMITMENTS],
  ['2026-12-03', WITH_COMMITMENTS],
] as const;
