import { defineTexts } from '../../i18n/texts.js';

/** Places where a record was published, by the name in the installation's settings (`XINXIU_TARGETS`). */
const useTexts = defineTexts('targets', {
  'county-board': ['县公示栏', 'County board'],
  'file-drop': ['上级平台交换文件', 'File for the platform above'],
});

/** What a target is called; a county names others in its settings, and they are shown by that name. */
export function useTargetName(): (name: string) => string {
  const say = useTexts();
  return (name) => (name === 'county-board' || name === 'file-drop' ? say(name) : name);
}
