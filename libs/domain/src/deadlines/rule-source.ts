/** S read in an official text, 2 secondary source, A our assumption. */
export type Trust = 'S' | '2' | 'A';

/** Where a rule comes from. Every rule carries it, every date and refusal cites it. */
export interface RuleSource {
  readonly id: string;
  readonly article: string;
  readonly source: string;
  readonly trust: Trust;
  /** The rule in Chinese, as it is shown to people. */
  readonly text: string;
  readonly textEn: string;
}
