import type { StackState } from '@xinxiu/stack';
import { say } from '../output/language.js';

/** What a launcher that was killed left running, and how to end it. */
export function orphansText({ processes }: Pick<StackState, 'processes'>): string {
  const parts = processes.map(({ name, pid }) => `${name} (${pid})`).join(', ');
  return say(
    `启动程序已不在，它启动的部分仍在运行：${parts}。"npm run stop" 结束它们，"npm start" 结束后重新启动。`,
    `The launcher is gone, but parts that it started run on: ${parts}. "npm run stop" ends them, "npm start" ends them and starts anew.`,
  );
}
