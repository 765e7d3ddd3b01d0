import { type CivilDate } from '@xinxiu/domain';
import { type Scalar, isScalar, parseDocument } from 'yaml';

/**
 * The text of a draft as it is published: its status and its first day are set, everything else stays to the byte, its
 * comments with it.
 */
export function publishedText(draft: string, effective: CivilDate): string {
  const document = parseDocument(draft);
  const places = [
    { node: document.getIn(['status'], true), value: 'published' },
    { node: document.getIn(['validity', 'from'], true), value: `'${effective}'` },
  ].flatMap(({ node, value }) =>
    hasPlace(node) ? [{ start: node.range[0], end: node.range[1], value }] : [],
  );
  return places
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, value }) => {
      // A key without a value has its place right after the colon.
      const space = start === end ? ' ' : '';
      return `${text.slice(0, start)}${space}${value}${text.slice(end)}`;
    }, draft);
}

function hasPlace(node: unknown): node is Scalar & { readonly range: [number, number, number] } {
  return isScalar(node) && Array.isArray(node.range);
}
