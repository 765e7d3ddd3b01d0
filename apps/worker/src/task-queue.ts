/** Where cases and duties wait for a worker. */
export const TASK_QUEUE = 'xinxiu';
