import { GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { setLanguage, useLanguage } from '../i18n/texts.js';
import { useShade } from './shade.js';
import { useSharedTexts } from './shared.texts.js';

/** Language and shade, also for who is not signed in. */
export function PageChoices() {
  const say = useSharedTexts();
  const language = useLanguage();
  const { shade, choose } = useShade();
  const other = language === 'en' ? 'zh-CN' : 'en';
  const shadeText = say(shade === 'dark' ? 'toLight' : 'toDark');
  return (
    <>
      <Button type="text" icon={<GlobalOutlined />} lang={other} onClick={() => void setLanguage(other)}>
        {other === 'en' ? 'English' : '中文'}
      </Button>
      <Tooltip title={shadeText}>
        <Button
          type="text"
          aria-label={shadeText}
          icon={shade === 'dark' ? <SunOutlined /> : <MoonOutlined />}
          onClick={() => choose(shade === 'dark' ? 'light' : 'dark')}
        />
      </Tooltip>
    </>
  );
}
