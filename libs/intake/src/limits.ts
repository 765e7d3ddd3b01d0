/** Bounds of what a file may be, so that no file can take the process down (ASVS 5.2.3; memory stays under 512 MB). */
export const LIMITS = {
  /** Bytes of the file as sent. */
  fileBytes: 1024 * 1024 * 1024,
  /** Columns of a header; the standard has 30, the widest source that we know 25. */
  columns: 256,
  /**
   * Records of one file, about as many as a sheet can hold (Excel ends at 1,048,576). A CSV of 200 MB has some 450,000,
   * the largest real file that we know 10,000.
   */
  rows: 1_000_000,
  /** Characters of one CSV record or JSON row: an unclosed quote is noticed here and not at the end of memory. */
  recordChars: 1024 * 1024,
  /** Characters of one XLSX cell; Excel's own bound is 32,767. */
  cellChars: 65_536,
  /** Characters of an XLSX file's shared strings, which are looked up by number and so are kept in memory. */
  sharedStringChars: 48_000_000,
  /** Entries of an XLSX package. */
  zipEntries: 1000,
  /**
   * Unpacked bytes of all parts of an XLSX package: a million rows of a few cells, or 200,000 of the standard's 30
   * columns. A few megabytes can unpack to a thousand times as much, which keeps the reader busy for many minutes.
   */
  unpackedBytes: 512 * 1024 * 1024,
} as const;
