const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|合作社|合伙企业|公司|中心|厂|店|部|行)$/;

/**
 * 青禾绿源食品有限公司 → 青禾****有限公司: who holds the notice knows it again, and nobody learns it from here. Of what is no
 * company one sign is left: the name of an individual business may be that of its owner.
 */
export function maskedFirm(name: string): string {
  const [form = ''] = LEGAL_FORM.exec(name) ?? [];
  const body = [...name.slice(0, name.length - form.length)];
  const shown = form.endsWith('公司') && body.length > 3 ? 2 : 1;
  return `${body.slice(0, shown).join('')}****${form}`;
}
