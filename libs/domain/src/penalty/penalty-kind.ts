import { compactText } from './plain-text.js';
import type { PenaltyKind } from './penalty.js';
import { type Words, words } from '../words.js';

/** The kinds of 行政处罚法 (2021) art. 9 as people read them; in Chinese they are their own names. */
export const PENALTY_KIND_WORDS: Readonly<Record<PenaltyKind, Words>> = {
  警告: words('警告', 'warning'),
  通报批评: words('通报批评', 'circulated criticism'),
  罚款: words('罚款', 'fine'),
  没收违法所得: words('没收违法所得', 'confiscation of illegal gains'),
  没收非法财物: words('没收非法财物', 'confiscation of unlawful property'),
  暂扣许可证件: words('暂扣许可证件', 'suspension of a licence'),
  吊销许可证件: words('吊销许可证件', 'revocation of a licence'),
  降低资质等级: words('降低资质等级', 'lowering of a qualification'),
  限制开展生产经营活动: words('限制开展生产经营活动', 'restriction of business'),
  责令停产停业: words('责令停产停业', 'order to suspend business'),
  责令关闭: words('责令关闭', 'order to close'),
  限制从业: words('限制从业', 'ban from a trade'),
  行政拘留: words('行政拘留', 'administrative detention'),
  其他: words('其他', 'other'),
};

/** Words of decisions → kinds of 行政处罚法 (2021) art. 9. Order is the order of the article. */
const KIND_WORDS: readonly (readonly [PenaltyKind, RegExp])[] = [
  ['警告', /警告/],
  ['通报批评', /通报批评/],
  ['罚款', /(?<!加处)罚款|罚金|罚没/],
  ['没收违法所得', /没收[^。;,、]{0,20}?(?:违法所得|非法所得|广告费|收入|所得|租金|价款)|罚没/],
  ['没收非法财物', /没收[^。;]{0,30}?(?:财物|工具|设备|产品|物品|商品|药品|食品|器械|原料|烟)/],
  ['暂扣许可证件', /暂扣/],
  ['吊销许可证件', /吊销|撤销[^。;,]{0,12}许可/],
  ['降低资质等级', /降低[^。;,]{0,8}资质/],
  ['限制开展生产经营活动', /限制开展|限制[^。;,]{0,6}(?:业务|经营)/],
  ['责令停产停业', /停产|停业|停止(?:生产|营业|经营|建设|施工)/],
  ['责令关闭', /责令关闭|予以关闭/],
  [
    '限制从业',
    /限制从业|禁止从业|(?:禁止|禁入)[^。;,]{0,16}(?:从事|进入|从业)|市场禁入|终身禁止|取消[^。;]{0,20}任职资格/,
  ],
  ['行政拘留', /行政拘留|拘留/],
];

const NOT_IMPOSED =
  /(?:不予|免予|免于|减免|不再|免除)(?:行政)?(?:处罚|罚款|警告)|逾期[^。;]*|(?:如|若)[^。;]*将[^。;]*/g;
/** Orders to correct are no penalty (行政处罚法 art. 28), so they are words that need no kind. */
const NO_KIND = /^(?:责令(?:限期)?(?:改正|整改|拆除)|其他(?:[-—:].*)?|行政处罚|其它)$/;

/** The kinds that a text names, in the order of the article; empty when it names none. */
export function kindsInText(text: string): readonly PenaltyKind[] {
  const imposed = compactText(text).replace(NOT_IMPOSED, '');
  return KIND_WORDS.filter(([, pattern]) => pattern.test(imposed)).map(([kind]) => kind);
}

export interface KindReading {
  readonly kinds: readonly PenaltyKind[];
  /** Parts of the kind column that name no kind we know. */
  readonly unknown: readonly string[];
  /** The column's class names 暂扣 and 吊销 together, and the content does not say which. */
  readonly licenceUnclear: boolean;
}

const LICENCE_CLASS = /暂扣(?:或者?|、|\/)吊销(?:许可证件?|执照|证照|[、,和]|暂扣|或者?|吊销)*/g;
const CONFISCATION_CLASS = /没收违法所得[、,和]没收非法财物/;

/**
 * The kinds of a penalty from its kind column (CF_CFLB: one or several kinds, or a class of the standard such as
 * 暂扣或者吊销许可证) and its content. The content decides inside a class; 其他 stands alone when nothing else is named.
 */
export function readPenaltyKinds(kindText: string | undefined, content: string | undefined): KindReading {
  const fromContent = kindsInText(content ?? '');
  const column = compactText(kindText ?? '');
  const licenceClass = column.search(LICENCE_CLASS) >= 0;
  const rest = column.replace(LICENCE_CLASS, '');
  const named = CONFISCATION_CLASS.test(rest) ? inConfiscationClass(rest, fromContent) : kindsInText(rest);
  const unknown = rest
    .split(/[、,;/+\n和]|并处?|及/)
    .filter((part) => part !== '' && !NO_KIND.test(part) && kindsInText(part).length === 0);
  const kinds = inOrder([...named, ...fromContent]);
  const licenceKnown = kinds.includes('暂扣许可证件') || kinds.includes('吊销许可证件');
  const other = kinds.length === 0 && (/^其[他它]/.test(column) || unknown.length > 0);
  return { kinds: other ? ['其他'] : kinds, unknown, licenceUnclear: licenceClass && !licenceKnown };
}

function inConfiscationClass(rest: string, fromContent: readonly PenaltyKind[]): readonly PenaltyKind[] {
  const others = kindsInText(rest.replace(CONFISCATION_CLASS, ''));
  const told = fromContent.some((kind) => kind === '没收违法所得' || kind === '没收非法财物');
  return told ? others : [...others, '没收违法所得', '没收非法财物'];
}

function inOrder(kinds: readonly PenaltyKind[]): readonly PenaltyKind[] {
  return KIND_WORDS.map(([kind]) => kind).filter((kind) => kinds.includes(kind));
}
