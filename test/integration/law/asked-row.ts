/** What an answer says first; the whole of it is compared between command line and HTTP. */
export interface ByHand {
  readonly regime: string;
  readonly class: 'minor' | 'general' | 'serious' | 'unclassified';
  /** Public from, earliest application, end of publication; null where there is none, or where it hangs on the class. */
  readonly dates: readonly [from: string | null, opens: string | null, ends: string | null];
  readonly eligible?: true;
  /** Only where the row is about them. */
  readonly unmet?: readonly string[];
}

/** A record that is asked about on both ways. */
export interface AskedRow {
  readonly name: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** By which article the dates were counted by hand. */
  readonly article: string;
  readonly byHand: ByHand;
}

/** One day of asking: the command line answers all its rows as one stream. */
export interface AskedDay {
  readonly at: string;
  readonly rows: readonly AskedRow[];
}

export const B58 = '发改办财金〔2018〕424号、〔2019〕527号：一般三个月至一年，严重六个月至三年';
export const O58 = '令第58号第二章：三个月至三年';
export const O58_FIELDS = '令第58号第二章：食品、药品、特种设备、安全生产、消防一年至三年';
export const O58_NONE = '令第58号第二章：警告、通报批评和简易程序不予公示';
export const O36_MINOR = '令第36号第二章：轻微最长三个月，履行完毕即可申请';
export const O36 = '令第36号第二章：一般三个月至一年，严重一年至三年';
export const LISTS = '名单：严重失信主体名单一年至三年，异常名录履行完毕即可申请';
export const SAMR = '令第107号公示期限：警告不予公示，轻微三个月，一般三个月至一年，严重一年至三年';
export const TRANSITION = '施行前决定的衔接（假定）：按对信用主体更有利的规则';
export const SEVERAL = '一份决定数项处罚：按最长的期限';
export const CONDITIONS = '修复条件：义务履行完毕，公开作出信用承诺';

export const penalty = (decisionDate: string, ...penaltyKinds: string[]) => ({
  kind: 'penalty',
  penaltyKinds,
  simplifiedProcedure: false,
  decisionDate,
});

export const fine = (decisionDate: string, fineYuan = 50_000) => ({
  ...penalty(decisionDate, '罚款'),
  fineYuan,
});

/** Everything that an application asks for. */
export const done = (fulfilledOn: string) => ({ fulfilledOn, commitment: true });
