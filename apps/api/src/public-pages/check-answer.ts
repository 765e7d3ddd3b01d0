import { Inject, Injectable } from '@nestjs/common';
import { eligibilityRecordSchema } from '@xinxiu/contracts';
import { type Words, shanghaiDate, words } from '@xinxiu/domain';
import { fieldNames, resolveCaseRules } from '@xinxiu/policy';
import {
  type CheckAnswer,
  type CheckFaults,
  type CheckForm,
  type CheckPageProps,
  isCheckField,
  materialsRule,
} from '@xinxiu/public-pages';
import { toldIn } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { AskEligibility } from '../law/ask-eligibility.js';
import { LAW, type Law, NOW, type Now } from '../platform/tokens.js';

/** What the self-check shows of a form that was sent: the same answer that the api gives, or what is wrong. */
@Injectable()
export class CheckAnswers {
  constructor(
    @Inject(AskEligibility) private readonly ask: AskEligibility,
    @Inject(LAW) private readonly law: Pick<Law, 'packs'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  get fields(): readonly string[] {
    return fieldNames(this.law.packs);
  }

  /** @param address of who asks @throws ProblemError TOO_MANY_REQUESTS */
  of({ asked, faults }: CheckForm, address: string): Pick<CheckPageProps, 'answer' | 'faults'> {
    if (Object.keys(faults).length > 0) return { faults };
    try {
      return { answer: this.answer(asked, address) };
    } catch (error) {
      const found = error instanceof ProblemError ? faultsOf(error) : undefined;
      if (!found) throw error;
      return { faults: found };
    }
  }

  private answer(asked: CheckForm['asked'], address: string): CheckAnswer {
    const eligibility = this.ask.answer(checked(eligibilityRecordSchema, asked), undefined, address);
    const law = eligibility.titles[eligibility.regime];
    const rules = resolveCaseRules(this.law.packs, shanghaiDate(this.now()));
    const materials = rules.ok ? materialsRule(rules.value) : undefined;
    return {
      eligibility,
      ...(law && { law }),
      ...(materials && { materials }),
    };
  }
}

/** What the contract says of a value, beside the field where it was typed; undefined where it is of no field. */
function faultsOf(problem: ProblemError): CheckFaults | undefined {
  if (problem.code === 'FIELD_UNKNOWN') return { field: inBoth(problem) };
  const [english = [], chinese = []] = [toldIn(problem, 'en').errors, toldIn(problem, 'zh').errors];
  const found = english.flatMap(({ path, message }, place) => {
    const [field = ''] = path.split('.');
    return isCheckField(field) ? [[field, words(chinese[place]?.message ?? message, message)] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function inBoth(problem: ProblemError): Words {
  return words(toldIn(problem, 'zh').detail ?? '', toldIn(problem, 'en').detail ?? '');
}
