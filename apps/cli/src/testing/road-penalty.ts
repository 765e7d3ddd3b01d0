import { addDays, shanghaiDate } from '@xinxiu/domain';

/** The day on which the penalties of the tests were decided: long enough ago for repair. */
export const DECIDED = addDays(shanghaiDate(Date.now()), -150);

/** A penalty that the road department of the demo county imposed on its haulier, in national names. */
export function roadPenalty(
  number: string,
  over: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    CF_XDR_MC: '青禾通达物流有限公司',
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: '91420599MA4A0002XF',
    CF_FRDB: '孙某',
    CF_WSH: number,
    CF_WFXW: '违反道路运输管理规定',
    CF_SY: '未按规定维护车辆',
    CF_YJ: '《中华人民共和国道路运输条例》第七十条',
    CF_JDRQ: DECIDED,
    CF_YXQ: '2099-12-31',
    CF_CFJG: '青禾县交通运输局',
    CF_CFJGDM: '11420599MB19990554',
    CF_SJLY: '青禾县交通运输局',
    CF_SJLYDM: '11420599MB19990554',
    ...over,
  };
}
