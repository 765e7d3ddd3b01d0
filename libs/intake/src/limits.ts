/** Bounds of what a file may be, so that no file can take the process down (ASVS 5.2.3; memory stays under 512 MB). */
export const LIMITS = {
  /** Bytes of the file as sent. */
  fileBytes: 1024 * 1024 * 1024,
  /** Columns of a header; the standard has 30, the widest source that we know 25. */
  columns: 256,
  /** Records of one file. Excel ends at 1,048,576. */
  rows: 2_000_000,
  /** Characters of one CSV record or JSON row: an unclosed quote is noticed here and not at the end of memory. */
  recordChars: 1024 * 1024,
  /** Characters of one XLSX cell; Excel's own bound is 32,767. */
  cellChars: 65_536,
  /** Characters of an XLSX file's shared strings, which are looked up by number and so are kept in memory. */
  sharedStringChars: 48_000_000,
  /** Entries of an XLSX package. */
  zipEntries: 1000,
  /** Unpacked bytes of one XLSX part. */
  partBytes: 4 * 1024 * 1024 * 1024,
} as const;
