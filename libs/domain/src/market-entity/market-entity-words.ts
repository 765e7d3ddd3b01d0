import { type Words, words } from '../words.js';
import type { Industry, MarketEntity, OperatingState } from './market-entity.js';

/** Sections of GB/T 4754-2017; they follow ISIC, and so does the English. In Chinese they are their own names. */
export const INDUSTRY_WORDS: Readonly<Record<Industry, Words>> = {
  '农、林、牧、渔业': words('农、林、牧、渔业', 'agriculture, forestry, animal husbandry and fishery'),
  采矿业: words('采矿业', 'mining'),
  制造业: words('制造业', 'manufacturing'),
  '电力、热力、燃气及水生产和供应业': words(
    '电力、热力、燃气及水生产和供应业',
    'electricity, heat, gas and water',
  ),
  建筑业: words('建筑业', 'construction'),
  批发和零售业: words('批发和零售业', 'wholesale and retail'),
  '交通运输、仓储和邮政业': words('交通运输、仓储和邮政业', 'transport, storage and post'),
  住宿和餐饮业: words('住宿和餐饮业', 'accommodation and catering'),
  '信息传输、软件和信息技术服务业': words('信息传输、软件和信息技术服务业', 'information and software'),
  金融业: words('金融业', 'finance'),
  房地产业: words('房地产业', 'real estate'),
  租赁和商务服务业: words('租赁和商务服务业', 'leasing and business services'),
  科学研究和技术服务业: words('科学研究和技术服务业', 'research and technical services'),
  '水利、环境和公共设施管理业': words(
    '水利、环境和公共设施管理业',
    'water, environment and public facilities',
  ),
  '居民服务、修理和其他服务业': words('居民服务、修理和其他服务业', 'household services, repair and others'),
  教育: words('教育', 'education'),
  卫生和社会工作: words('卫生和社会工作', 'health and social work'),
  '文化、体育和娱乐业': words('文化、体育和娱乐业', 'culture, sports and entertainment'),
  '公共管理、社会保障和社会组织': words(
    '公共管理、社会保障和社会组织',
    'public administration, social security and organisations',
  ),
  国际组织: words('国际组织', 'international organisations'),
};

export const MARKET_ENTITY_KIND_WORDS: Readonly<Record<MarketEntity['kind'], Words>> = {
  法人及非法人组织: words('法人及非法人组织', 'enterprise or other organisation'),
  个体工商户: words('个体工商户', 'individual business'),
};

export const OPERATING_WORDS: Readonly<Record<OperatingState, Words>> = {
  在营: words('在营', 'active'),
  非在营: words('非在营', 'not active'),
};
