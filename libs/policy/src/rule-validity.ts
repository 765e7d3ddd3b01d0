import type { Validity } from '@xinxiu/domain';
import type { z } from 'zod';
import { packRules } from './pack-rules.js';
import { overlap } from './versions.js';

interface WithValidity {
  readonly validity: Validity;
}

/**
 * Where rules say from when to when they hold. One of a list of rules may begin after its pack or end before it, and
 * another of the list takes its place; one that is never in force with its pack is a mistake. A rule that stands alone has
 * none to take its place: it holds as long as the pack, and a change is a new version of the pack.
 */
export function checkRuleValidity(pack: WithValidity, context: z.RefinementCtx): void {
  for (const { path, validity } of ownValidities(pack)) {
    const inList = path.some((key) => typeof key === 'number');
    if (inList ? overlap(validity, pack.validity) : covers(validity, pack.validity)) continue;
    const message = inList
      ? 'is never in force while its pack is'
      : 'must be in force as long as its pack: no other rule takes its place; publish a new version of the pack';
    context.addIssue({ code: 'custom', path: [...path, 'validity'], message });
  }
}

function ownValidities(pack: WithValidity): { path: readonly PropertyKey[]; validity: Validity }[] {
  return packRules(pack).flatMap(({ path, fields }) => {
    const { validity } = fields as Partial<WithValidity>;
    return validity === undefined ? [] : [{ path, validity }];
  });
}

function covers(outer: Validity, inner: Validity): boolean {
  const begins = outer.from === null || (inner.from !== null && outer.from <= inner.from);
  const ends = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return begins && ends;
}
