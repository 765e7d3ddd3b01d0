import { defineTexts } from '../i18n/texts.js';

/** Places where a record was published, by the name in the installation's settings (`XINXIU_TARGETS`). */
export const useTargetTexts = defineTexts('targets', {
  'county-board': ['县公示栏', 'County board'],
  'file-drop': ['上级平台交换文件', 'File for the platform above'],
});
