// Bundles the workflows once, at build time: workers start faster and every worker runs the same digest.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./dist/index.js', import.meta.url)),
  failureConverterPath: fileURLToPath(import.meta.resolve('@xinxiu/platform/failure-converter')),
  logger: quiet,
});
const target = fileURLToPath(new URL('./dist/workflow-bundle.js', import.meta.url));
writeFileSync(target, code);
console.log(`workflow bundle ${createHash('sha256').update(code).digest('hex').slice(0, 16)}`);
