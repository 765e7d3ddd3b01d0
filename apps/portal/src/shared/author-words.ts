import { ROLE_WORDS, type Role } from '@xinxiu/domain';
import { useDepartmentName } from '../api/departments.js';
import { useWordsIn } from '../i18n/words.js';
import { useSharedTexts } from './shared.texts.js';

interface Author {
  readonly name: string;
  readonly role: Role;
  readonly department?: string | undefined;
  /** The absent holder whose substitute somebody acted as. */
  readonly actingFor?: { readonly name: string } | undefined;
}

/** Who did something, in the order in which it is said: name, for whom, role, department. The platform itself has no name. */
export function useAuthorWords(): (author: Author) => string[] {
  const wordsIn = useWordsIn();
  const departmentName = useDepartmentName();
  const say = useSharedTexts();
  return ({ name, role, department, actingFor }) => [
    ...(role === 'system' ? [] : [name]),
    ...(actingFor ? [say('actingFor', { name: actingFor.name })] : []),
    wordsIn(ROLE_WORDS[role]),
    ...(department === undefined ? [] : [departmentName(department)]),
  ];
}
