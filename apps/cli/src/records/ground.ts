import type { Ground } from '@xinxiu/domain';

/** How a person states on the command line why he decides so. */
export interface GroundOptions {
  readonly ground: string;
  readonly article: string;
}

export function groundOf({ ground, article }: GroundOptions): Ground {
  return { text: ground, article };
}
