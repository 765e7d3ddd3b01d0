export { type PackProblem, formatPackProblem } from './pack-problem.js';
export { PACK_PART_WORDINGS, PACK_WORDINGS } from './wordings/pack-wordings.js';
export { sourceInEnglish } from './wordings/source-wordings.js';
export { YAML_PART_WORDINGS, YAML_WORDINGS } from './wordings/yaml-wordings.js';
export { type CountyPack } from './county-pack.js';
export { type ParsedPack, parsePack } from './parse-pack.js';
export { type PackRule, packRules } from './pack-rules.js';
export { DRAFTS_FOLDER, type PackFile, readPack } from './policy-folder.js';
export { type PolicyPacks, inForce, loadPacks, readPublished } from './load-packs.js';
export { type RegimeTitles, titlesIn, titlesOf } from './regime-titles.js';
export { publicationTerm, revisedTerm } from './records/publication-term.js';
export { type RecordForLaw, dossier, factsOf } from './records/record-law.js';
export {
  type ResolveProblem,
  fieldNames,
  resolveCaseRules,
  resolveRecordRules,
  twoPersonClasses,
  unknownField,
} from './resolve.js';
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
export type { LedgerEntry, PackStep, SignedEntry } from './life/ledger-entry.js';
export { LEDGER_FILE, parseLedger, versionKey } from './life/ledger.js';
export { ACCEPTED_LINES_FILE, type LedgerTrust, ledgerTrust } from './life/ledger-trust.js';
export { type LifeRefusal, type PackLife, type Signature, advance } from './life/pack-life.js';
export { type AskedStep, type SignStep, draftPack, publishPack, reviewPack } from './life/pack-steps.js';
export { type DraftObjection, signableDraft } from './life/signable-draft.js';
export { type Signatory, type StepKeys, type StepSigner, signStep } from './life/signed-step.js';
export { type LifeProblem, foundProblems } from './life/write-ledger.js';
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
