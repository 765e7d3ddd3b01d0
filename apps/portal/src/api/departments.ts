import { queryOptions, useQuery } from '@tanstack/react-query';
import { departmentSchema, listSchema } from '@xinxiu/contracts';
import { useLanguage } from '../i18n/texts.js';
import { read } from './client.js';

const all = listSchema(departmentSchema);

/** The units of the county. */
export const departmentList = () =>
  queryOptions({
    queryKey: ['departments'],
    queryFn: () => read('/departments', all),
    staleTime: 10 * 60_000,
  });

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
