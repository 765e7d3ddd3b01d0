import { ROLE_WORDS, type Role } from '@xinxiu/domain';
import { useDepartmentName } from '../api/departments.js';
import { useWordsIn } from '../i18n/words.js';

interface Author {
  readonly name: string;
  readonly role: Role;
  readonly department?: string | undefined;
}

/** Who did something, in the order in which it is said: name, role, department. The platform itself has no name. */
export function useAuthorWords(): (author: Author) => string[] {
  const wordsIn = useWordsIn();
  const departmentName = useDepartmentName();
  return ({ name, role, department }) => [
    ...(role === 'system' ? [] : [name]),
    wordsIn(ROLE_WORDS[role]),
    ...(department === undefined ? [] : [departmentName(department)]),
  ];
}
