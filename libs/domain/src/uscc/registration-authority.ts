/** GB 32100-2015 table 1 with its amendment of 2021: registration authority (first character) and kind (second). */
interface Authority {
  readonly name: string;
  readonly kinds: Readonly<Record<string, string>>;
}

const OTHER = '其他';

const AUTHORITIES: Readonly<Record<string, Authority>> = {
  '1': {
    name: '机构编制',
    kinds: { '1': '机关', '2': '事业单位', '3': '编办直接管理机构编制的群众团体', '9': OTHER },
  },
  '2': { name: '外交', kinds: { '1': '外国常驻新闻机构', '9': OTHER } },
  '3': {
    name: '司法行政',
    kinds: {
      '1': '律师执业机构',
      '2': '公证处',
      '3': '基层法律服务所',
      '4': '司法鉴定机构',
      '5': '仲裁委员会',
      '9': OTHER,
    },
  },
  '4': { name: '文化', kinds: { '1': '外国在华文化中心', '9': OTHER } },
  '5': { name: '民政', kinds: { '1': '社会团体', '2': '民办非企业单位', '3': '基金会', '9': OTHER } },
  '6': {
    name: '旅游',
    kinds: { '1': '外国旅游部门常驻代表机构', '2': '港澳台地区旅游部门常驻内地（大陆）代表机构', '9': OTHER },
  },
  '7': { name: '宗教', kinds: { '1': '宗教活动场所', '2': '宗教院校', '9': OTHER } },
  '8': { name: '工会', kinds: { '1': '基层工会', '9': OTHER } },
  '9': { name: '市场监管', kinds: { '1': '企业', '2': '个体工商户', '3': '农民专业合作社' } },
  A: { name: '中央军委改革和编制办公室', kinds: { '1': '军队事业单位', '9': OTHER } },
  N: {
    name: '农业',
    kinds: { '1': '组级集体经济组织', '2': '村级集体经济组织', '3': '乡镇级集体经济组织', '9': OTHER },
  },
  Y: { name: OTHER, kinds: { '1': OTHER } },
};

/** Name of the department that registered the holder; undefined for a character that the standard reserves. */
export function registrationAuthority(code: string): string | undefined {
  return AUTHORITIES[code.charAt(0)]?.name;
}

export function subjectKindOf(code: string): string | undefined {
  return AUTHORITIES[code.charAt(0)]?.kinds[code.charAt(1)];
}
