export { type PackProblem, formatPackProblem } from './pack-problem.js';
export { type CountyPack } from './county-pack.js';
export { type ParsedPack, parsePack } from './parse-pack.js';
export { type PackOptions, type PolicyPacks, loadPacks } from './load-packs.js';
export { type ResolveProblem, fieldNames, resolveCaseRules, resolveRecordRules } from './resolve.js';
export { type RecordProblem, parseEligibilityRecord } from './eligibility-record.js';
