/** What is said of packs and of their life, in Chinese, by its English wording; `{}` stands for a value. */
export const PACK_WORDINGS: Readonly<Record<string, string>> = {
  // Values of a pack
  'kind must be "regime", "county" or "record"': 'kind 应为“regime”“county”或“record”',
  'the rule "{}" stands here twice': '规则“{1}”在此出现两次',
  '"{}" is not a day as YYYY-MM-DD': '“{1}”不是存在的日期（YYYY-MM-DD）',
  'ends before it begins': '止日早于起日',
  'is lower case with dots or hyphens': '须为小写字母、数字，以点或连字符分隔',
  'is never in force while its pack is': '在规则包施行期间从不施行',
  'must be in force as long as its pack: no other rule takes its place; publish a new version of the pack':
    '须与规则包同时施行：没有其他规则接替它；请公布规则包的新版本',
  'is {months: n}, {years: n} or null': '应为 {months: n}、{years: n} 或 null',
  'has no periods when it is not publicised': '不公示的没有期限',
  'is longer than the maximum, so that nothing could ever be repaired': '长于最长期限，将永远不能修复',
  'is over 10,000,000,000,000 yuan: no record has such a sum': '超过10000000000000元：没有记录有如此数额',
  'is HH:MM': '应为 HH:MM',
  'names a rung twice': '提醒的级别重复',
  '"{}" is for: {}': '“{1}”只能发给：{2}',
  'has periods that overlap or are not in their order': '时段重叠或者没有按先后顺序排列',
  '{} is not within the working hours': '{1} 不在工作时间之内',
  '"{}" is asked twice of the same record: {} asks it, too': '对同一记录两次询问“{1}”：{2}也询问该项',
  'names neither a basis nor an authority': '既没有写明依据，也没有写明机关',
  'names a field twice': '领域重复',
  '"{}" is not one of fieldNames': '“{1}”不在 fieldNames 之中',
  'a term holds as long as its pack; publish a new version of the pack':
    '保存期限与规则包同时施行；请公布规则包的新版本',
  'has no term: give "months" or "years"': '没有期限：请写明“months”或“years”',
  'has two terms: give "months" or "years"': '有两个期限：请只写明“months”或“years”',
  '"{}" is counted from "{}"': '“{1}”自“{2}”起算',
  '"{}" has a term already: {}': '“{1}”已有期限：{2}',
  'has no term for "{}"': '没有写明“{1}”的期限',
  '"{}" would outlive the contents of the case that it repeats':
    '“{1}”的保存期限长于它所重复的案件内容的保存期限',
  'is for no outcome: give "onPart" or "onNone"': '没有适用的履行状态：请写明“onPart”或“onNone”',
  'what publishes a repaired record again is for commitments of repair alone':
    '恢复公示已修复记录的措施只适用于信用修复型承诺',
  // Files of packs
  'The file has several YAML documents; give each pack a file of its own':
    '文件中有多个 YAML 文档；每个规则包须单独成一个文件',
  'The directory of policy packs cannot be read': '无法读取规则包所在的文件夹',
  'It is not UTF-8; save it as UTF-8': '文件不是 UTF-8 编码，请另存为 UTF-8',
  'It cannot be read: {}': '无法读取：{1}',
  '{} {} is also in {}': '{1} {2} 也在 {3} 中',
  '{} begins on the same day in {}': '{1} 在 {2} 中于同日起施行',
  'A draft says "status: draft" until it is published': '草案在公布之前须写明“status: draft”',
  '{} {} is published as {}: give the draft a new version': '{1} {2} 已作为 {3} 公布：草案请另立版本',
  'the rule "{}" belongs to {} ({}): give it an id of its own': '规则“{1}”属于 {2}（{3}）：请另立编号',
  // Versions beside each other
  '{}: no version is in force from {} to {}, after {}': '{1}：自 {2} 至 {3} 没有施行的版本（在 {4} 之后）',
  '{}: {} says it ends on {}; this version replaces it on {} already':
    '{1}：{2} 写明施行至 {3}，而本版本自 {4} 起即取代它',
  '{} is in force on days on which {} ({}) is; one county has one overlay':
    '{1} 与 {2}（{3}）有同时施行的日子；一个县只有一个县级规则包',
  'No county overlay is in force on {}; publish one in seeds/policies.':
    '{1} 没有施行的县级规则包；请在 seeds/policies 中公布。',
  'On {} several county overlays are in force ({}); end all but one.':
    '{1} 有多个施行的县级规则包（{2}）；请只保留一个。',
  '{} governs the same records as {} ({}) on some days; the one that begins later takes them':
    '{1} 与 {2}（{3}）在若干日内适用于相同的记录；以施行日较晚者为准',
  '{} ends on {}, and nothing takes its place on {}': '{1} 施行至 {2}，{3} 起没有接替它的规则包',
  '{} begins on {}, before {} does: it would govern to {} at most':
    '{1} 自 {2} 起施行，早于 {3}：至多施行至 {4}',
  'There is no policy pack in the folder': '文件夹中没有规则包',
  // What is hardly meant
  'The rules on records know no field "{}": no record will be in it':
    '记录规则中没有领域“{1}”：不会有记录属于该领域',
  '{} always holds: no rule after it is ever asked': '{1} 总是成立：其后的规则永远不会适用',
  'The regime {} {}': '规则包 {1} {2}',
  'has Chinese in the text for those who read English': '英文文本中含有中文',
  // The life of a version
  'Nobody has put {} forward as a draft.': '{1}尚未作为草案提出。',
  '{} was put forward without a signature; put it forward again.': '{1}提出时没有签名，请重新提出。',
  '{} is not what {} drafted; put it forward again.': '{1}与{2}起草的内容不同，请重新提出。',
  '{} drafted {}; a second person reviews it.': '{2}由{1}起草，须由另一人审核。',
  'No second person has reviewed {}.': '尚无另一人审核{1}。',
  'The review of {} is not signed; draft and review it again.': '{1}的审核没有签名，请重新起草和审核。',
  '{} is not what {} reviewed; draft and review it again.': '{1}与{2}审核的内容不同，请重新起草和审核。',
  '{} is published and never changes; give the change a version of its own.':
    '{1}已公布，不再变更；改动请另立版本。',
  '{} cannot take effect on {}: today is {}.': '{1}不能自{2}起施行：今天是{3}。',
  '{} is {} {} as published; copy it, give it a new version and "status: draft".':
    '{1} 是已公布的 {2} {3}；请复制后另立版本，并写明“status: draft”。',
  '{} {} is published and its file is gone: cases may stand under it; restore it as it was.':
    '{1} {2} 已公布而其文件缺失：可能有案件适用该版本，请恢复原样。',
  '{} calls itself published, but {} does not know of it. If the ledger has lost a line, restore the ledger; else call the pack a draft, and publish it with "xinxiu policy publish".':
    '{1} 自称已公布，而 {2} 中没有记载。台账缺行的，请恢复台账；否则请改为草案，再用 "xinxiu policy publish" 公布。',
  '{} is not what was published ({}, published was {}); restore it, and give the change a version of its own.':
    '{1} 与公布的内容不同（现为 {2}，公布的是 {3}）；请恢复原样，改动另立版本。',
  '{} is not what was reviewed, or begins on another day than it was published for: what was published is not what two people answered for.':
    '{1} 与审核的内容不同，或者施行日与公布的不同：公布的不是两人负责的内容。',
  // The ledger
  'is the name of a .yaml file beside the ledger': '须为台账旁的 .yaml 文件名',
  'is the id of a key': '须为密钥编号',
  'names nobody': '没有写明何人',
  'is an instant as 2026-03-01T09:00:00Z': '须为时刻，如 2026-03-01T09:00:00Z',
  '{} is not signed, and nobody vouches for it (digest {}).': '{1}没有签名，也无人担保（摘要 {2}）。',
  '{} is signed with the key {}, which is not among the policy keys known here (digest {}).':
    '{1}以密钥 {2} 签名，此处已知的规则密钥中没有该密钥（摘要 {3}）。',
  '{} is not what was signed: the line was changed.': '{1}与签名的内容不同：该行被改动过。',
  '{}:{}: "{}" is no SHA-256 in hex.': '{1}:{2}：“{3}”不是十六进制的 SHA-256。',
  'Another command writes the ledger. If none does, one was killed: delete {}.':
    '另一命令正在写入台账。如果没有，则曾有命令中断：请删除 {1}。',
};

/** What stands in them in the place of a value. */
export const PACK_PART_WORDINGS: Readonly<Record<string, string>> = {
  'Maximum call stack size exceeded': '层次过深',
  '"{}" of {} {} by {}': '{4}对 {2} {3} 的“{1}”',
  'has no term for records of the kind {} in the class {}: they get no dates':
    '没有适用于种类 {1}、类别 {2} 的期限：这些记录将没有日期',
  'lets records ({}) be applied for after {}, those that are graver ({}) after {}':
    '中（{1}）的记录须经 {2} 方可申请，而较重的（{3}）经 {4} 即可',
  'keeps records ({}) public for {}, those that are graver ({}) for {}':
    '中（{1}）的记录公示 {2}，而较重的（{3}）公示 {4}',
  '{} months': '{1}个月',
  'no end of its own': '无固定期限',
  'has no condition {}: nobody is asked for it': '没有条件 {1}：不会要求任何人满足该条件',
  'has no term that takes every record of the kind {} in the class {}: some get no dates':
    '没有适用于种类 {1}、类别 {2} 全部记录的期限：其中一部分将没有日期',
};
