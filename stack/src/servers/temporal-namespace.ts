import type { Connection } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';

/** Codes only, never personal data: search attributes are stored in clear. */
export const searchAttributes = {
  XinxiuCaseType: 'Keyword',
  XinxiuState: 'Keyword',
  XinxiuDepartment: 'Keyword',
  XinxiuDue: 'Datetime',
} as const;

/** Closed cases are exported by a daily schedule; the namespace keeps them this long beside the archive. */
const retentionSeconds = 90 * 86_400;

/** As the protocol numbers them (temporal.api.enums.v1.IndexedValueType). */
const indexedValueTypes = { Keyword: 2, Datetime: 6 } as const;
const grpcNotFound = 5;

/** Only who asks a server pays for its client. */
export async function connectTo(address: string, patience?: number): Promise<Connection> {
  const { Connection } = await import('@temporalio/client');
  return Connection.connect({ address, ...(patience !== undefined && { connectTimeout: patience }) });
}

/** @param patience how long it may take, ms */
export async function temporalAnswers(address: string, patience = 2_000): Promise<boolean> {
  const connection = await connectTo(address, patience).catch(() => undefined);
  await connection?.close();
  return connection !== undefined;
}

/**
 * Sees to it that the namespace is there, keeps closed cases for 90 days or more, and knows our search attributes.
 * The development server registers with 24 hours only.
 */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const connection = await connectTo(address);
  try {
    await ensureRetention(connection, namespace);
    await ensureSearchAttributes(connection, namespace);
  } finally {
    await connection.close();
  }
}

async function ensureRetention({ workflowService }: Connection, namespace: string): Promise<void> {
  const retention = { seconds: seconds(retentionSeconds) };
  const known = await workflowService.describeNamespace({ namespace }).catch((error: { code?: number }) => {
    if (error.code === grpcNotFound) return undefined;
    throw error;
  });
  if (!known) {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
    return;
  }
  if (Number(known.config?.workflowExecutionRetentionTtl?.seconds ?? 0) >= retentionSeconds) return;
  await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: retention } });
}

async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  // A namespace that was registered this moment reaches the server's caches within seconds.
  for (let attempt = 1; ; attempt++) {
    try {
      await addMissingAttributes(connection, namespace);
      return;
    } catch (error) {
      if ((error as { code?: number }).code !== grpcNotFound || attempt === 20) throw error;
      await pause(500);
    }
  }
}

async function addMissingAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  await addSearchAttributes(connection, namespace, Object.keys(customAttributes));
}

/** Makes the attributes by which operators find cases known to a namespace. @param there those that it has */
export async function addSearchAttributes(
  { operatorService }: Pick<Connection, 'operatorService'>,
  namespace: string,
  there: readonly string[] = [],
): Promise<void> {
  const missing = Object.entries(searchAttributes).filter(([name]) => !there.includes(name));
  if (missing.length === 0) return;
  const wanted = Object.fromEntries(missing.map(([name, type]) => [name, indexedValueTypes[type]]));
  await operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
}

/** The generated types want a Long; the encoder takes a number below 2^53 just as well. */
function seconds(value: number): Long {
  return value as unknown as Long;
}
type Long = NonNullable<
  NonNullable<
    NonNullable<
      Parameters<Connection['workflowService']['registerNamespace']>[0]['workflowExecutionRetentionPeriod']
    >
  >['seconds']
>;
