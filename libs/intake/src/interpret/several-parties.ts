import { compactText, plainText } from '@xinxiu/domain';

const ORGANISATION = /(?:公司|分行|支行|支公司|合作社|联合社|事务所|商行|店|厂|中心|部|社|局|院|校|站|场)$/;
const PERSON = /^\p{Script=Han}{2,4}$/u;
const TRAILING =
  /(?:等|及(?:其)?(?:相关|有关|直接)?责任人员?|等(?:\d+|[一二三四五六七八九十]+)(?:人|家|名|户).*|等责任人员?)$/;

/** Does a subject cell name more than one party? What stands in brackets (former posts, branches) does not count. */
export function namesSeveralParties(subject: string): boolean {
  const bare = withoutBrackets(plainText(subject));
  const listed = bare.split(/[、;,]/).filter((part) => part.trim() !== '');
  if (listed.length > 1 || TRAILING.test(compactText(bare))) return true;
  /** A blank, a stroke or a slash may as well be inside a name. */
  const spaced = bare.split(/[ /|]/);
  return (
    spaced.length > 1 &&
    (spaced.every((part) => ORGANISATION.test(part)) || spaced.every((part) => PERSON.test(part)))
  );
}

function withoutBrackets(text: string): string {
  const shorter = text.replace(/\([^()]*\)/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}

const AGAINST =
  /(?:^|[。;,、\n])(?:决定)?(?:依法)?对(?<party>[^。;]{1,80}?)(?:分别|合计|共计|各)?(?:给予|予以|作出|警告|罚款|处以|处罚|并处|禁止|取消|责令|终身|没收)/g;
const NO_PARTY = /违法|所得|行为|物品|货物|财物|产品|工具|药品|食品|商品|设备/;
const ANY_PARTY = /^(?:当事人|其|你|你单位|你公司|该单位|该公司|被处罚人)$/;

/** Does the text of the decision impose something on more than one party (对甲公司罚款…。对王某警告。)? */
export function punishesSeveralParties(content: string): boolean {
  const text = content.split('\n').map(compactText).join('\n');
  const parties = new Set<string>();
  for (const match of text.matchAll(AGAINST)) {
    const party = match.groups?.['party'] ?? '';
    if (NO_PARTY.test(party)) continue;
    if (/[、,]|等责任人/.test(party)) return true;
    parties.add(ANY_PARTY.test(party) ? '当事人' : party);
  }
  return parties.size > 1;
}
