import { queryOptions, useQuery } from '@tanstack/react-query';
import { departmentSchema, pageSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { useLanguage } from '../i18n/texts.js';
import { type Query, read } from './client.js';

export type Department = z.output<typeof departmentSchema>;

const page = pageSchema(departmentSchema);

/** The units of the county; all of them unless a page of them is asked for. */
export const departmentList = (query: Query = {}) =>
  queryOptions({
    queryKey: ['departments', query],
    queryFn: () => read('/departments', page, query),
    staleTime: 10 * 60_000,
  });

/** The office that imposed a penalty: as the decision writes it; in English as the county calls its unit of that name. */
export function useAuthorityName(): (written: string) => string {
  const language = useLanguage();
  const { data } = useQuery(departmentList());
  return (written) => {
    const unit = language === 'en' ? data?.items.find(({ name }) => name === written) : undefined;
    return unit?.nameEn ?? written;
  };
}

/** Names of the county's units. @returns the code itself while they come, or for one that is not known */
export function useDepartmentName(): (code: string) => string {
  const language = useLanguage();
  const { data } = useQuery(departmentList());
  return (code) => {
    const found = data?.items.find((one) => one.code === code);
    if (!found) return code;
    return language === 'en' ? found.nameEn : found.name;
  };
}
