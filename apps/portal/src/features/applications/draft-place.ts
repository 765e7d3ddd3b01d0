import { applicationSchema } from '@xinxiu/contracts';
import { createContext, useContext } from 'react';
import { type Application, applicationPath, oneApplication } from '../../api/applications.js';

/** Where a draft lies: among those of a business, or at the window, where a clerk fills in the same tasks. */
export interface DraftPlace {
  readonly pathOf: (id: string, part?: string) => string;
  readonly queryKeyOf: (id: string) => readonly unknown[];
  readonly parse: (answer: unknown) => Application;
  /** First name of the queries of its lists. */
  readonly lists: string;
  readonly isWindow: boolean;
}

const OWN: DraftPlace = {
  pathOf: applicationPath,
  queryKeyOf: (id) => oneApplication(id).queryKey,
  parse: (answer) => applicationSchema.parse(answer),
  lists: 'applications',
  isWindow: false,
};

const Place = createContext(OWN);

export const DraftPlaceProvider = Place.Provider;
export const useDraftPlace = (): DraftPlace => useContext(Place);
