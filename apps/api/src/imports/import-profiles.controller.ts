import { Controller, Get, Header, Inject } from '@nestjs/common';
import { importProfileParamSchema, importProfileSchema, listSchema } from '@xinxiu/contracts';
import { Endpoint } from '../http/endpoint.js';
import { ZodParam } from '../http/zod.pipe.js';
import { ImportProfiles, type NamedProfile } from './import-profiles.js';

@Controller('v1/import-profiles')
export class ImportProfilesController {
  constructor(@Inject(ImportProfiles) private readonly profiles: ImportProfiles) {}

  @Get()
  @Endpoint({
    permission: 'record.import',
    returns: listSchema(importProfileSchema),
    summary: 'The profiles by which files can be read, and the newest explanations of columns',
  })
  async list(): Promise<{ items: readonly NamedProfile[] }> {
    return { items: await this.profiles.list() };
  }

  @Get(':name')
  @Header('Content-Type', 'application/yaml; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="profile.yaml"')
  @Endpoint({
    permission: 'record.import',
    returns: 'text',
    summary: 'A profile as YAML, with what it takes over from another',
    problems: ['PROFILE_UNKNOWN'],
  })
  yaml(@ZodParam('name', importProfileParamSchema) name: string): Promise<string> {
    return this.profiles.yaml(name);
  }
}
