/** A full row of the 2018 standard for an invented business of the demo county; tests change single values. */
export const NATIONAL_ROW: Readonly<Record<string, string>> = {
  CF_XDR_MC: '青禾智慧运营有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91230500MA1B3N1N2M',
  CF_FRDB: '王某',
  CF_WSH: '青市监罚〔2024〕18号',
  CF_WFXW: '违反产品质量管理规定',
  CF_SY: '销售不合格产品',
  CF_YJ: '《中华人民共和国产品质量法》第五十条',
  CF_CFLB: '罚款',
  CF_NR: '罚款2000元',
  CF_NR_FK: '0.2',
  CF_JDRQ: '2024-03-01',
  CF_YXQ: '2099-12-31',
  CF_GSJZQ: '2027-03-01',
  CF_CFJG: '青禾县市场监督管理局',
  CF_CFJGDM: '11230500001755309F',
  CF_SJLY: '青禾县市场监督管理局',
  CF_SJLYDM: '11230500001755309F',
};

/** CSV text with the columns of the first row; each row is the full row with some values changed. */
export function nationalCsv(rows: readonly Readonly<Record<string, string>>[], lineEnd = '\n'): string {
  const names = Object.keys({ ...NATIONAL_ROW, ...rows[0] });
  const lines = rows.map((row) =>
    names.map((name) => quoted({ ...NATIONAL_ROW, ...row }[name] ?? '')).join(','),
  );
  return [names.join(','), ...lines, ''].join(lineEnd);
}

function quoted(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
