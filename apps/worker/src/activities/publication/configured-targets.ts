import type { Repositories } from '@xinxiu/persistence';
import type { Config } from '@xinxiu/platform';
import { CountyBoard } from './county-board.js';
import { type ExchangeSigner, FileDrop } from './file-drop.js';
import type { PublicationTarget } from './publication-target.js';

/** The targets that XINXIU_TARGETS names. @throws Error for a name that nobody implements */
export function configuredTargets(
  config: Pick<Config, 'targets' | 'boardUrl' | 'exchangeDir'>,
  records: Repositories['records'],
  signer: ExchangeSigner,
): readonly PublicationTarget[] {
  const known: readonly PublicationTarget[] = [
    new CountyBoard(records, config.boardUrl),
    new FileDrop(records, config.exchangeDir, signer),
  ];
  return config.targets.map((name) => {
    const target = known.find((one) => one.name === name);
    if (target) return target;
    const names = known.map((one) => one.name).join(', ');
    throw new Error(`XINXIU_TARGETS names "${name}"; known are: ${names}.`);
  });
}
