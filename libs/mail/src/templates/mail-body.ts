import { escape } from './plain-text.js';

export type Facts = readonly (readonly [string, string])[];
export type Lists = readonly (readonly [string, readonly string[]])[];

/** A mail in its two forms. Everything is on its line already; HTML is escaped here. */
export function mailBody(
  dear: string,
  opening: string,
  facts: Facts,
  lists: Lists,
): { readonly text: string; readonly html: string } {
  return { text: asText(dear, opening, facts, lists), html: asHtml(dear, opening, facts, lists) };
}

function asText(dear: string, opening: string, facts: Facts, lists: Lists): string {
  const parts = [
    `${dear}\n\n${opening}`,
    ...lists.map(([name, values]) =>
      [`${name}:`, ...values.map((value, n) => `  ${n + 1}. ${value}`)].join('\n'),
    ),
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function asHtml(dear: string, opening: string, facts: Facts, lists: Lists): string {
  const items = (values: readonly string[]): string =>
    values.map((value) => `<li>${escape(value)}</li>`).join('');
  const rows = facts.map(
    ([name, value]) => `<tr><th align="left">${escape(name)}</th><td>${escape(value)}</td></tr>`,
  );
  return [
    `<p>${escape(dear)}</p><p>${escape(opening)}</p>`,
    ...lists.map(([name, values]) => `<p>${escape(name)}</p><ol>${items(values)}</ol>`),
    `<table>${rows.join('')}</table>`,
  ].join('\n');
}
