import { type Words, words } from '../words.js';

/** What of the engine's history tells how a case went; the rest is how the engine works. */
export const ENGINE_EVENTS = [
  'run-started',
  'run-continued',
  'run-reset',
  'run-ended',
  'timer-fired',
  'step-failed',
  'program-failed',
] as const;
export type EngineEvent = (typeof ENGINE_EVENTS)[number];

export const ENGINE_EVENT_WORDS: Readonly<Record<EngineEvent, Words>> = {
  'run-started': words('流程开始运行', 'the workflow began'),
  'run-continued': words('流程转入新的运行', 'it went on in a new run'),
  'run-reset': words('流程被重置', 'it was reset'),
  'run-ended': words('流程结束', 'the workflow ended'),
  'timer-fired': words('定时到点', 'a timer fired'),
  'step-failed': words('步骤失败', 'a step failed'),
  'program-failed': words('程序出错', 'the program failed'),
};
