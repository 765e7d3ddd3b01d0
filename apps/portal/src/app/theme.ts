import { type ThemeConfig, theme } from 'antd';

import type { Shade } from '../shared/shade.js';

/**
 * Calm blue on warm grey; contrast of every text is at least 4.5 : 1 in both shades (WCAG 2.2 AA).
 * @param isStill nothing moves: the person asked his machine for that
 */
export function themeOf(shade: Shade, isStill: boolean): ThemeConfig {
  const dark = shade === 'dark';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#5aa9dc' : '#1f5f8b',
      colorLink: dark ? '#7cbdea' : '#1a5a87',
      // Ant Design's own for under the pointer has less than 4.5 : 1 against the page.
      colorLinkHover: dark ? '#9fd0f2' : '#174d74',
      colorInfo: dark ? '#5aa9dc' : '#1f5f8b',
      colorSuccess: dark ? '#5fb98a' : '#23744b',
      colorWarning: dark ? '#e0ab52' : '#8a5a00',
      colorError: dark ? '#f28b82' : '#b3261e',
      colorPrimaryBg: dark ? '#1d3344' : '#e4eef5',
      // Of a row that is chosen and under the pointer: that of Ant Design is too dark for a text.
      colorPrimaryBgHover: dark ? '#1e3445' : '#d9e7f1',
      colorInfoBg: dark ? '#1d3344' : '#e8f1f8',
      colorSuccessBg: dark ? '#1b3327' : '#e8f5ee',
      colorWarningBg: dark ? '#352b14' : '#fff6e0',
      colorErrorBg: dark ? '#3a1f1d' : '#fdeeec',
      colorTextSecondary: dark ? '#b9c2ca' : '#4a545d',
      colorTextTertiary: dark ? '#a5afb8' : '#5c6670',
      colorTextDescription: dark ? '#a5afb8' : '#5c6670',
      colorTextPlaceholder: dark ? '#98a2ab' : '#68727b',
      colorBgLayout: dark ? '#14181c' : '#f4f5f3',
      motion: !isStill,
      borderRadius: 8,
      fontFamily:
        '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif',
    },
    components: {
      Layout: { headerBg: dark ? '#1b2127' : '#ffffff', siderBg: dark ? '#1b2127' : '#ffffff' },
      Menu: {
        itemSelectedBg: dark ? '#22394a' : '#e4eef5',
        itemSelectedColor: dark ? '#9fd0f2' : '#174d74',
        itemBg: 'transparent',
      },
      Button: {
        primaryColor: dark ? '#0c1a24' : '#ffffff',
        dangerColor: dark ? '#2a0c09' : '#ffffff',
      },
    },
  };
}
