export {
  PLATFORM_PARTS,
  PLATFORM_PART_WORDS,
  type PartHealth,
  type PlatformFacts,
  type PlatformPart,
  platformHealth,
} from './platform-health.js';
