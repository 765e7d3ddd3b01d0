import { defineSignal } from '@temporalio/workflow';
import type { BulkStop } from './bulk-act.activities.js';

/** Nothing further gets its turn. A signal and no Update: it holds also while no worker runs. */
export const stopBulkSignal = defineSignal<[BulkStop]>('stopBulk');
