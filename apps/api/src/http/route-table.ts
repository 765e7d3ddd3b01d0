import { Inject, Injectable, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION_NAMES } from '@xinxiu/domain';
import { ENDPOINT, type EndpointRule, readsItself } from './endpoint.js';
import { type EndpointInputs, inputsOf } from './input-registry.js';

export interface Route {
  readonly method: string;
  /** With `:name` for parameters. */
  readonly path: string;
  readonly handler: string;
  readonly group: string;
  readonly rule: EndpointRule;
  readonly inputs: EndpointInputs;
}

const PREFIX = '/api';

/** Every endpoint of the API with what it declares. Made once at boot, which fails where a declaration is missing. */
@Injectable()
export class RouteTable {
  private found: readonly Route[] | undefined;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming an endpoint that does not declare who may call it */
  get all(): readonly Route[] {
    this.found ??= this.discovery
      .getControllers()
      .flatMap(({ instance }) => this.routesOf(instance as object));
    return this.found;
  }

  methodsOf(path: string): readonly string[] {
    return [...new Set(this.all.filter((route) => matches(route.path, path)).map(({ method }) => method))];
  }

  /** Whether the endpoint reads its body by itself, as a stream. */
  takesRaw(method: string, path: string): boolean {
    return this.all.some(
      (route) => readsItself(route.rule) && route.method === method && matches(route.path, path),
    );
  }

  private routesOf(controller: object): Route[] {
    const prototype = Object.getPrototypeOf(controller) as Record<string, unknown>;
    const { constructor } = controller;
    const base = Reflect.getMetadata('path', constructor) as string;
    return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
      const method = prototype[handler] as () => unknown;
      const verb = Reflect.getMetadata('method', method) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const rule = this.reflector.get<EndpointRule | undefined>(ENDPOINT, method);
      if (!rule || !PERMISSION_NAMES.includes(rule.permission)) {
        throw new Error(
          `${constructor.name}.${handler} does not declare who may call it: @Endpoint({ permission }) names a row of the ` +
            'matrix in libs/domain/src/permissions/matrix.ts.',
        );
      }
      const path = join(PREFIX, base, Reflect.getMetadata('path', method) as string);
      const inputs = inputsOf(prototype, handler);
      return [{ method: RequestMethod[verb], path, handler, group: constructor.name, rule, inputs }];
    });
  }
}

function join(...parts: readonly string[]): string {
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.join('/')}`;
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/$/, '').split('/')];
  return (
    wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
  );
}
