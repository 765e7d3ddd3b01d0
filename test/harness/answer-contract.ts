import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly method: string;
  /** Path with `{name}` for parameters, whole. */
  readonly path: string;
  readonly responses: Readonly<Record<string, Described>>;
}

/** The api's own description, held against what it really answers. */
export class AnswerContract {
  private readonly ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  private readonly compiled = new Map<object, ValidateFunction>();
  private readonly met = new Set<string>();

  private constructor(readonly operations: readonly Operation[]) {}

  static async of(base: string): Promise<AnswerContract> {
    const { paths } = (await (await fetch(`${base}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { responses: Operation['responses'] }>>;
    };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => ({
        method: method.toUpperCase(),
        path,
        responses,
      })),
    );
    return new AnswerContract(operations);
  }

  /** Operations whose success has been seen, as `METHOD path`. */
  get seen(): ReadonlySet<string> {
    return this.met;
  }

  /** @throws Error where a JSON answer is not as described; of problems only that their status is described */
  inspect(method: string, url: string, status: number, body: unknown): void {
    const operation = this.operationOf(method, url.split('?')[0] ?? '');
    if (!operation) return;
    const name = `${method} ${operation.path}`;
    const described = operation.responses[String(status)];
    if (!described) {
      // A proxy or a router before us: 404 and 405 belong to no operation.
      if (status >= 400) return;
      throw new Error(`${name} answered ${status}, which it does not describe.`);
    }
    if (status < 300) this.met.add(name);
    const schema = described.content?.['application/json']?.schema;
    if (!schema || status >= 300) return;
    const validate = this.compiled.get(schema) ?? this.ajv.compile(schema);
    this.compiled.set(schema, validate);
    if (validate(body)) return;
    const errors = this.ajv.errorsText(validate.errors, { separator: '\n  ' });
    throw new Error(`${name} answered otherwise than it describes:\n  ${errors}\n${JSON.stringify(body)}`);
  }

  private operationOf(method: string, path: string): Operation | undefined {
    const fitting = this.operations.filter((one) => one.method === method && fits(one.path, path));
    // The address that is spelt out goes before the one with a parameter.
    return fitting.sort((a, b) => parameters(a) - parameters(b))[0];
  }
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('{') || part === given[at])
  );
}

function parameters({ path }: Operation): number {
  return path.split('{').length;
}
