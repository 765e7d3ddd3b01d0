import { connectTemporal } from '@xinxiu/platform/temporal';

/** Has a recurring duty of the worker done now, instead of at its time. @param schedule its id, as `carry-out-deletion` */
export async function triggerDuty(schedule: string): Promise<void> {
  const {
    TEMPORAL_ADDRESS: address = '',
    TEMPORAL_NAMESPACE: namespace = 'xinxiu',
    XINXIU_KEYS_DIR: keysDir = '',
  } = process.env;
  const { client, close } = await connectTemporal({ temporal: { address, namespace }, keysDir });
  try {
    await client.schedule.getHandle(schedule).trigger();
  } finally {
    await close();
  }
}
