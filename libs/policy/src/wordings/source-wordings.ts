/**
 * Where rules come from, in English, by the Chinese that their packs say. Beside the packs and not in them: what is published
 * never changes. A source that nobody has put into English yet is said as the pack says it.
 */
const SOURCES: Readonly<Record<string, string>> = {
  '《企业信息公示暂行条例》移出经营异常名录的规定，适用于其他异常名录为假定':
    'The Interim Regulation on Disclosure of Enterprise Information, on removal from the list of abnormal operations; that it holds for other lists of abnormalities is assumed',
  '《行政处罚法》（2021年修订），条文待核对原文':
    'The Administrative Penalties Law (revised 2021); the article is to be checked against the original',
  '《行政处罚法》（2021年修订）；以上交为义务为假定':
    'The Administrative Penalties Law (revised 2021); that handing in is a duty is assumed',
  '《行政处罚法》（2021年修订）；以执行情况的证明为义务为假定':
    'The Administrative Penalties Law (revised 2021); that proof of execution is a duty is assumed',
  '令第58号未规定期限，比照处罚为假定': 'Order 58 gives no period; treating it as a penalty is assumed',
  '以处罚依据推定领域，国家标准无领域字段，为假定':
    'The field is inferred from the legal basis of the penalty, since the national standard has none: assumed',
  '以处罚机关推定领域，国家标准无领域字段，为假定':
    'The field is inferred from the authority, since the national standard has none: assumed',
  '兴信用办〔2024〕1号第3项': 'Xing Xin Yong Ban [2024] No. 1, item 3',
  '各领域名单管理办法不一，以一年、三年为假定':
    'The rules on lists differ by field; one and three years are assumed',
  '国办发〔2025〕22号，二手摘要': 'Guo Ban Fa [2025] No. 22, from a summary at second hand',
  '国家发展改革委令第36号（2025年11月20日公布）的公开解读':
    'Public explanations of NDRC Order 36 (made public on 20 November 2025)',
  '国家发展改革委令第36号（2025年11月20日公布）的新闻摘要和解读':
    'News summaries and explanations of NDRC Order 36 (made public on 20 November 2025)',
  '国家发展改革委令第58号施行前的规范性文件，二手摘要':
    'Normative documents from before NDRC Order 58, from a summary at second hand',
  '国家发展改革委令第58号的公开解读，待核对原文':
    'Public explanations of NDRC Order 58; to be checked against the original',
  '国家发展改革委令第58号（2023年1月13日公布），二手摘要':
    'NDRC Order 58 (made public on 13 January 2023), from a summary at second hand',
  '国家市场监督管理总局令第107号，二手摘要': 'SAMR Order 107, from a summary at second hand',
  按国家发展改革委令第36号分类的假定: 'Assumed, by the classes of NDRC Order 36',
  '按国家发展改革委令第36号分类的假定；令第58号的期限不取决于类别':
    'Assumed, by the classes of NDRC Order 36; the periods of Order 58 do not hang on the class',
  '撤销见公开解读，恢复公示的期限为本县设定':
    'The revocation from public explanations; the time to publicise again is set by the county',
  '《国务院关于职工工作时间的规定》（国务院令第174号）只规定每日8小时、每周40小时和周休息日，条文号待核对；起止钟点由本县设定，待主管部门确认':
    'The State Council’s rules on working time (Order 174) name only 8 hours a day, 40 hours a week and the days of rest, and article numbers are to be checked; when work begins and ends is set by the county, and the competent authority has yet to confirm it',
  '参照《政府督查工作条例》（国务院令第733号），条文号待核对；期限和层级由本县设定，待主管部门确认':
    'After the regulations on government inspection (State Council Order 733), article numbers to be checked; days and rungs are set by the county, and the competent authority has yet to confirm them',
  '本县设定，待主管部门确认': 'Set by the county; the competent authority has yet to confirm it',
  '法律规定处罚种类和注销，交回证件为假定':
    'The law names the kind of penalty and the cancellation; that the licence is handed back is assumed',
  '法律规定处罚种类，以整改报告为义务为假定':
    'The law names the kind of penalty; that a report on the correction is a duty is assumed',
  '第十九条只要求为实现处理目的所必要的最短时间，未定年限；个人对拒绝可以起诉（第五十条），取普通诉讼时效3年（民法典第一百八十八条）为参照；条文号待核对，待主管部门与档案部门确认':
    'Article 19 asks for the shortest time that the purpose needs and names no years; one may sue against a refusal (Article 50), so the common limitation of 3 years (Civil Code, Article 188) is taken as a guide; article numbers are to be checked, and the competent authority and the archives have yet to confirm it',
  '第十九条只要求为实现处理目的所必要的最短时间，未定年限；信用承诺无保存年限的条文，与案件内容取同一期限；待主管部门与档案部门确认':
    'Article 19 asks for the shortest time that the purpose needs and names no years; no article says how long commitments are kept, so the term of the contents of a case is taken; the competent authority and the archives have yet to confirm it',
  '第十九条只要求为实现处理目的所必要的最短时间，未定年限；取行政诉讼最长起诉期限5年为参照；待主管部门与档案部门确认':
    'Article 19 asks for the shortest time that the purpose needs and names no years; the longest time to sue an authority, 5 years, is taken as a guide; the competent authority and the archives have yet to confirm it',
  '第十九条只要求为实现处理目的所必要的最短时间，未定年限；由本县设定；待主管部门与档案部门确认':
    'Article 19 asks for the shortest time that the purpose needs and names no years; set by the county; the competent authority and the archives have yet to confirm it',
  '类别的例示见新闻摘要；金额界限和未列举的种类为假定':
    'Examples of the classes from news summaries; the sums, and the kinds that are not among them, are assumed',
  '类别见二手摘要；金额界限和未列举的种类为假定':
    'The classes from a summary at second hand; the sums, and the kinds that are not among them, are assumed',
  '较早规范性文件，现行效力以及部分履行时是否适用待主管部门确认':
    'An earlier normative document; the competent authority has yet to confirm that it is still in force, and whether it holds where a commitment is fulfilled in part',
  '未核对原文，条文位置和适用范围待主管部门确认':
    'Not checked against the original; the competent authority has yet to confirm the place of the article and what it holds for',
  '未核对原文，条文位置和适用范围待主管部门确认；撤销由作出决定的单位另行依法决定':
    'Not checked against the original; the competent authority has yet to confirm the place of the article and what it holds for. The withdrawal is decided by law by the department that made the decision',
  '较早规范性文件，现行效力待主管部门确认':
    'An earlier normative document; the competent authority has yet to confirm that it is still in force',
  '令第36号是否沿用令第58号的规定待核对原文，沿用为假定':
    'Whether Order 36 keeps the rule of Order 58 is to be checked against the original; that it does is assumed',
  '令第58号施行前没有明文，适用其后的规则为假定':
    'Nothing is written for the time before Order 58; that the later rule applies is assumed',
  '参照《行政许可法》第三十二条一次性告知，次数与停止计时由本县设定':
    'After the Administrative Licensing Law, Article 32 (everything missing is named at once); how often, and that the clock stops, is set by the county',
  '延长的存在见公开解读，期限为本县设定，待主管部门确认':
    'That there is an extension from public explanations; its length is set by the county, and the competent authority has yet to confirm it',
  '总局令第107号是否如此规定待核对原文，沿用令第58号的规定为假定':
    'Whether SAMR Order 107 says so is to be checked against the original; keeping the rule of Order 58 is assumed',
  '法律未作规定，参照《行政处罚法》第三十七条从旧兼从轻':
    'The law does not say; after the Administrative Penalties Law, Article 37: the old law, unless the new one is milder',
  软件设定: 'Set by the software',
};

export function sourceInEnglish(source: string): string {
  return Object.hasOwn(SOURCES, source) ? (SOURCES[source] ?? source) : source;
}
