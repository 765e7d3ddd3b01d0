import type { Client } from '@temporalio/client';
import { Inject, Injectable } from '@nestjs/common';
import type { UrgeAct, UrgeAction } from '@xinxiu/domain';
import { type UrgeAnswer, type UrgeInput, urgeWorkflowId } from '@xinxiu/workflows';
import { beginByUpdate } from '../platform/in-time.js';
import { SETTINGS, type Settings, TEMPORAL } from '../platform/tokens.js';
import { askWorkflow, notDoneInTime } from '../platform/workflow-update.js';

const UPDATES: Readonly<Record<UrgeAction, string>> = { answer: 'answerUrge', withdraw: 'withdrawUrge' };

/** The API's side of the workflow of an urge letter. */
@Injectable()
export class UrgeEngine {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Begins it, or finds it begun. @throws ProblemError UNAVAILABLE when that takes longer than an answer may */
  issue(input: UrgeInput): Promise<UrgeAnswer> {
    const { letterId } = input.subject;
    const beginning = {
      workflowType: 'urgeLetter',
      start: {
        workflowId: urgeWorkflowId(letterId),
        taskQueue: this.settings.taskQueue,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
      },
      update: 'issueUrge',
      updateId: `issue-${letterId}`,
    };
    return beginByUpdate(this.client, beginning, notDoneInTime);
  }

  /**
   * @returns undefined when the workflow has ended: what became of the letter is in the store
   * @throws ProblemError with the refusal's code, or UNAVAILABLE
   */
  act(letterId: string, act: UrgeAct, updateId: string): Promise<UrgeAnswer | undefined> {
    const workflowId = urgeWorkflowId(letterId);
    return askWorkflow(this.client, { workflowId, update: UPDATES[act.name], updateId, arg: act });
  }
}
