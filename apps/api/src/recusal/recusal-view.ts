import { RECUSAL_RULE } from '@xinxiu/domain';
import type { Recusal } from '@xinxiu/persistence';

export type RecusalView = Pick<Recusal, 'uscc' | 'inForce' | 'steps'> & {
  readonly person: { readonly id: string; readonly name: string };
  readonly article: string;
};

export function recusalView({ personId, personName, uscc, inForce, steps }: Recusal): RecusalView {
  return { person: { id: personId, name: personName }, uscc, inForce, article: RECUSAL_RULE.article, steps };
}
