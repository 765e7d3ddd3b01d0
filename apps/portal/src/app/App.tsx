import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLanguage } from '../i18n/texts.js';
import { queries } from './queries.js';
import { router } from './router.js';
import { ShadeContext, useShadeChoice } from '../shared/shade.js';
import { useMedia } from '../shared/use-media.js';
import { themeOf } from './theme.js';

export function App() {
  const language = useLanguage();
  const choice = useShadeChoice();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <ShadeContext value={choice}>
      <ConfigProvider
        theme={themeOf(choice.shade, isStill)}
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: isStill }}
      >
        <AntApp className="app">
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </ShadeContext>
  );
}
