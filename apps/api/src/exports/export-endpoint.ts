import { Get, applyDecorators } from '@nestjs/common';
import type { Permission } from '@xinxiu/domain';
import { Endpoint } from '../http/endpoint.js';

/**
 * Beside a list, under its own permission: the same rows as a file.
 * @param what it is a list of, for the API description @param path where the controller has several lists
 */
export const ExportEndpoint = (permission: Permission, what: string, path = 'export'): MethodDecorator =>
  applyDecorators(
    Get(path),
    Endpoint({
      permission,
      returns: 'file',
      summary: `${what} as CSV or XLSX`,
      problems: ['EXPORT_TOO_LONG', 'TOO_MANY_REQUESTS'],
    }),
  );
