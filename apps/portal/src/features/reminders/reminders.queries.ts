import { queryOptions } from '@tanstack/react-query';
import { type ForeseenReminder, foreseenReminderSchema, pageSchema } from '@xinxiu/contracts';
import { type Query, read } from '../../api/client.js';

export type Foreseen = ForeseenReminder;

const page = pageSchema(foreseenReminderSchema);

export const foreseenList = (query: Query) =>
  queryOptions({
    queryKey: ['reminders-foreseen', query],
    queryFn: () => read('/reminders/foreseen', page, query),
  });
