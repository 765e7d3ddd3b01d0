/** What the engine answered over gRPC. */
export interface GrpcFault {
  /** Status code of gRPC. */
  readonly code: number;
  readonly details: string;
}

const FAILED_PRECONDITION = 9;

/** The engine's own fault behind what its client threw. */
export function grpcFaultOf(error: unknown): GrpcFault | undefined {
  for (let one = error; typeof one === 'object' && one !== null; one = (one as { cause?: unknown }).cause) {
    const { code, details } = one as { code?: unknown; details?: unknown };
    if (typeof code === 'number' && typeof details === 'string') return { code, details };
  }
  return undefined;
}

/**
 * The engine takes no Update while the workflow's task fails or times out again and again, as it does when a worker
 * hangs: "Unable to perform workflow execution update due to Workflow Task in failed state." It will, once one works.
 */
export function isTaskFailing(error: unknown): boolean {
  const fault = grpcFaultOf(error);
  return fault?.code === FAILED_PRECONDITION && /workflow task in failed state/i.test(fault.details);
}
