export {
  COMMITMENT_SORTS,
  COMMITMENT_SOURCES,
  type CommitmentListQuery,
  commitmentCoverageSchema,
  commitmentExportQuerySchema,
  commitmentImportQuerySchema,
  commitmentListQuerySchema,
  commitmentSchema,
  publicCommitmentQuerySchema,
  publicCommitmentSchema,
} from './commitment.js';
export { TRACKING_BODIES, trackingActionSchema, trackingAnswerSchema, trackingSchema } from './tracking.js';
