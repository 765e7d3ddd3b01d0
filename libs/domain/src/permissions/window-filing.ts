import { type Words, words } from '../words.js';
import type { Actor } from './actor.js';

/** Kinds of identity document that a clerk may have seen. Only the kind is kept, never a number. */
export const IDENTITY_DOCUMENTS = [
  'resident-id',
  'passport',
  'travel-permit',
  'foreigner-residence',
  'other',
] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

/** What a document is called (docs/glossary.md). */
export const IDENTITY_DOCUMENT_WORDS: Readonly<Record<IdentityDocument, Words>> = {
  'resident-id': words('居民身份证', 'resident identity card'),
  passport: words('护照', 'passport'),
  'travel-permit': words('港澳台居民证件', 'permit of residents of Hong Kong, Macao or Taiwan'),
  'foreigner-residence': words('外国人永久居留身份证', 'permanent residence card of a foreigner'),
  other: words('其他身份证件', 'another identity document'),
};

/** Who stands at the window for a business, and what the clerk saw of him. */
export interface PersonPresent {
  readonly name: string;
  readonly document: IdentityDocument;
}

/** Where a code was mailed: to the account of the business, or to the contact that was given at the window. */
export const CODE_ADDRESSES = ['account', 'contact'] as const;
export type CodeAddress = (typeof CODE_ADDRESSES)[number];

/** How an application came in that a clerk filed for somebody present (窗口代为提交). */
export interface WindowFiling {
  readonly person: PersonPresent;
  /** Real instant (ISO) at which the clerk gave the code that the person had told him. */
  readonly confirmedAt: string;
  readonly codeSentTo: CodeAddress;
}

/** A filing with the clerk who made it. */
export type FiledAtWindow = WindowFiling & { readonly clerk: Pick<Actor, 'id' | 'name'> };
