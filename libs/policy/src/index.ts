export { type PackProblem, formatPackProblem } from './pack-problem.js';
export { type CountyPack } from './county-pack.js';
export { type ParsedPack, parsePack } from './parse-pack.js';
export { type PackRule, packRules } from './pack-rules.js';
export { readPack } from './policy-folder.js';
export { type PolicyPacks, inForce, loadPacks, readPublished } from './load-packs.js';
export {
  type ResolveProblem,
  fieldNames,
  resolveCaseRules,
  resolveRecordRules,
  unknownField,
} from './resolve.js';
export { type RecordProblem, parseEligibilityRecord } from './eligibility-record.js';
export {
  type CheckReport,
  type CheckedPack,
  checkPolicies,
  checkPolicyFile,
} from './check/check-policies.js';
export {
  type FieldChange,
  type PackDifference,
  type RuleChange,
  type ToldRule,
  diffPacks,
  isSameLaw,
} from './diff/diff-packs.js';
export { LEDGER_FILE } from './life/ledger.js';
export { type PackLife, type Signature } from './life/pack-life.js';
export { draftPack, publishPack, reviewPack } from './life/pack-steps.js';
export type { LifeProblem } from './life/write-ledger.js';
export { type SimulatedChange, Simulation, type SimulationSummary } from './simulation/simulate.js';
export type { CasePosition } from './simulation/simulate-case.js';
export type { RecordPosition } from './simulation/simulate-record.js';
export {
  type CaseSubjectOfRules,
  type RecordSubject,
  type Subject,
  type SubjectLine,
  type SubjectsHead,
  packDigests,
} from './simulation/subject.js';
export type { DepartmentWork } from './simulation/workload.js';
