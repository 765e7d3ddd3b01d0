/** Roles of people; `system` is the platform itself (timers, publication targets). */
export const ROLES = [
  'applicant',
  'agent',
  'reviewer',
  'department-leader',
  'credit-office',
  'supervisor',
  'auditor',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that a person may have. */
export type PersonRole = Exclude<Role, 'system'>;
export const PERSON_ROLES = ROLES.filter((role) => role !== 'system');

/** Roles of people whose accounts an administrator opens: who works for the county, and agents, who have no business. */
export type StaffRole = Exclude<PersonRole, 'applicant'>;
export const STAFF_ROLES = PERSON_ROLES.filter((role) => role !== 'applicant');

/** Whether the role is one of the county's own people. */
export function isOfficial(role: Role): boolean {
  return !onApplicantsSide({ role }) && role !== 'system';
}

/** Whether the role stands before the offices: a business, or who acts for one. */
export function onApplicantsSide({ role }: { readonly role: Role }): boolean {
  return role === 'applicant' || role === 'agent';
}

/**
 * Who acts. `department` is a department's code; `organisation` the unified social credit code of an applicant, or of the
 * business that an agent acts for at this moment, with the id of the `authorisation` that lets him.
 */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
  readonly organisation?: string;
  readonly authorisation?: string;
  /** Codes of the organisations that an official keeps out of; never part of a fact, see {@link asWitness}. */
  readonly recusedFrom?: readonly string[];
  /** Ids of his other accounts, such as one that he left by (ADR 38); never part of a fact either. */
  readonly otherIds?: readonly string[];
  /**
   * Ids, with those of their other accounts, of the absent whose substitute he is on the day of the act (ADR 40). Whoever
   * asks for the act puts them there; never part of a fact: that he was one then is told by {@link actingFor}.
   */
  readonly actsFor?: readonly string[];
  /** Of a fact: the absent holder whose place alone gave the actor the right to it. */
  readonly actingFor?: Pick<Actor, 'id' | 'name'>;
}

/** Who did something, and for whom. */
export type Doer = Pick<Actor, 'id' | 'actingFor'>;

/**
 * Whether the actor is no second person to what somebody did: it was he, by this account or another of his; it was one whose
 * substitute he is now; or it was done for one of these by a substitute.
 */
export function isSamePerson(
  { id, otherIds = [], actsFor = [] }: Pick<Actor, 'id' | 'otherIds' | 'actsFor'>,
  { id: doer, actingFor }: Doer,
): boolean {
  const accounts = [id, ...otherIds, ...actsFor];
  return [doer, actingFor?.id].some((one) => one !== undefined && accounts.includes(one));
}

/** The actor as facts keep him: whom he has an interest in is nothing that the parties of another case may read. */
export function asWitness({ recusedFrom: _, otherIds: _others, actsFor: _absent, ...actor }: Actor): Actor {
  return actor;
}

export const SYSTEM_ACTOR: Actor = { id: 'system', name: '系统', role: 'system' };

const UNIT_ROLES: readonly Role[] = ['reviewer', 'department-leader', 'credit-office'];

/** Whether who has the role works in a department, the credit office being one. */
export function isUnitRole(role: Role): boolean {
  return UNIT_ROLES.includes(role);
}

/** Whether the actor works on cases of the unit. */
export function worksIn(actor: Actor, department: string): boolean {
  return isUnitRole(actor.role) && actor.department === department;
}

export function leads(actor: Actor, department: string): boolean {
  return actor.role === 'department-leader' && actor.department === department;
}

/** Whether the actor stands for the business, in his own right or by its authorisation. An empty code is nobody's. */
export function standsFor(actor: Actor, uscc: string): boolean {
  return onApplicantsSide(actor) && uscc !== '' && actor.organisation === uscc;
}
