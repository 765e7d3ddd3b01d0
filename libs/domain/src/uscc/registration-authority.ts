import { type Words, words } from '../words.js';

/** GB 32100-2015 table 1 with its amendment of 2021: registration authority (first character) and kind (second). */
interface Authority {
  readonly name: Words;
  readonly kinds: Readonly<Record<string, Words>>;
}

const OTHER = words('其他', 'other');

const AUTHORITIES: Readonly<Record<string, Authority>> = {
  '1': {
    name: words('机构编制', 'public-sector staffing'),
    kinds: {
      '1': words('机关', 'state organ'),
      '2': words('事业单位', 'public institution'),
      '3': words('编办直接管理机构编制的群众团体', 'mass organisation staffed by the commission'),
      '9': OTHER,
    },
  },
  '2': {
    name: words('外交', 'foreign affairs'),
    kinds: { '1': words('外国常驻新闻机构', 'resident foreign news agency'), '9': OTHER },
  },
  '3': {
    name: words('司法行政', 'judicial administration'),
    kinds: {
      '1': words('律师执业机构', 'law firm'),
      '2': words('公证处', 'notary office'),
      '3': words('基层法律服务所', 'grassroots legal service office'),
      '4': words('司法鉴定机构', 'forensic institution'),
      '5': words('仲裁委员会', 'arbitration commission'),
      '9': OTHER,
    },
  },
  '4': {
    name: words('文化', 'culture'),
    kinds: { '1': words('外国在华文化中心', 'foreign cultural centre'), '9': OTHER },
  },
  '5': {
    name: words('民政', 'civil affairs'),
    kinds: {
      '1': words('社会团体', 'social organisation'),
      '2': words('民办非企业单位', 'private non-enterprise unit'),
      '3': words('基金会', 'foundation'),
      '9': OTHER,
    },
  },
  '6': {
    name: words('旅游', 'tourism'),
    kinds: {
      '1': words('外国旅游部门常驻代表机构', 'resident office of a foreign tourism authority'),
      '2': words(
        '港澳台地区旅游部门常驻内地（大陆）代表机构',
        'mainland office of a tourism authority of Hong Kong, Macao or Taiwan',
      ),
      '9': OTHER,
    },
  },
  '7': {
    name: words('宗教', 'religious affairs'),
    kinds: {
      '1': words('宗教活动场所', 'place of worship'),
      '2': words('宗教院校', 'religious school'),
      '9': OTHER,
    },
  },
  '8': {
    name: words('工会', 'trade unions'),
    kinds: { '1': words('基层工会', 'grassroots trade union'), '9': OTHER },
  },
  '9': {
    name: words('市场监管', 'market regulation'),
    kinds: {
      '1': words('企业', 'enterprise'),
      '2': words('个体工商户', 'individual business'),
      '3': words('农民专业合作社', "farmers' cooperative"),
    },
  },
  A: {
    name: words('中央军委改革和编制办公室', 'Central Military Commission, reform and staffing'),
    kinds: { '1': words('军队事业单位', 'military institution'), '9': OTHER },
  },
  N: {
    name: words('农业', 'agriculture'),
    kinds: {
      '1': words('组级集体经济组织', "collective of a villagers' group"),
      '2': words('村级集体经济组织', 'collective of a village'),
      '3': words('乡镇级集体经济组织', 'collective of a township'),
      '9': OTHER,
    },
  },
  Y: { name: OTHER, kinds: { '1': OTHER } },
};

/** The department that registered the holder; undefined for a character that the standard reserves. */
export function registrationAuthority(code: string): Words | undefined {
  return AUTHORITIES[code.charAt(0)]?.name;
}

/** What the holder is; undefined for a character that the standard reserves. */
export function subjectKindOf(code: string): Words | undefined {
  return AUTHORITIES[code.charAt(0)]?.kinds[code.charAt(1)];
}
