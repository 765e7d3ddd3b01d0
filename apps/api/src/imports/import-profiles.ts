import { Inject, Injectable } from '@nestjs/common';
import type { ImportChoices } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import {
  type ColumnChoice,
  type ImportProfile,
  type ProfileDocument,
  buildProfile,
  listProfiles,
  loadProfile,
  loadProfileDocument,
  mappedProfile,
  parseProfile,
  profileYaml,
} from '@xinxiu/intake';
import type { Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';

export interface NamedProfile {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly byHand: boolean;
}

/** The import profiles: those that come with the system as files, and those that people made by explaining columns. */
@Injectable()
export class ImportProfiles {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async list(): Promise<readonly NamedProfile[]> {
    const files = await Promise.all((await this.names()).map((name) => this.get(name)));
    const saved = await this.repositories.importProfiles.latest();
    return [
      ...files.map(({ name, title }) => ({ name, title, byHand: false })),
      ...saved.map(({ name, title }) => ({ name, title: { zh: title, en: title }, byHand: true })),
    ];
  }

  /** Those that come with the system. */
  async standing(): Promise<readonly ImportProfile[]> {
    return Promise.all((await this.names()).map((name) => this.get(name)));
  }

  /** @throws ProblemError PROFILE_UNKNOWN */
  async get(name: string): Promise<ImportProfile> {
    if ((await this.names()).includes(name)) return loadProfile(name, this.settings.profilesDir);
    return buildProfile(await this.document(name));
  }

  /** The profile as YAML. @throws ProblemError PROFILE_UNKNOWN */
  async yaml(name: string): Promise<string> {
    return profileYaml(await this.document(name));
  }

  /** How a file is to be read. What somebody explained is kept: rows that are held under it are read by it later. */
  async chosen({ profile, mapping, title = '' }: ImportChoices, actor: Actor): Promise<ImportProfile> {
    if (mapping === undefined) return this.get(profile);
    const base = await this.document(profile);
    const document = mappedProfile(base, mapping as readonly ColumnChoice[], title || base.title.zh);
    const at = new Date(this.now()).toISOString();
    await this.repositories.importProfiles.keep({
      name: document.name,
      title: document.title.zh,
      text: profileYaml(document),
      by: actor.id,
      at,
    });
    return buildProfile(document);
  }

  private async document(name: string): Promise<ProfileDocument> {
    const names = await this.names();
    if (names.includes(name)) return loadProfileDocument(name, this.settings.profilesDir);
    const saved = await this.repositories.importProfiles.find(name);
    if (saved) return parseProfile(saved.text, name);
    throw new ProblemError('PROFILE_UNKNOWN', `No import profile "${name}". There are: ${names.join(', ')}.`);
  }

  private names(): Promise<readonly string[]> {
    return listProfiles(this.settings.profilesDir);
  }
}
