import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../frame/view.js';
import { SOME_STATISTICS } from '../pages.fixture.js';
import { STATISTICS_CHARTS, statisticsChart } from './charts.js';

const SHADES = ['light', 'dark'] as const;
const WIDTHS = ['wide', 'narrow'] as const;
const DRAWN = STATISTICS_CHARTS.flatMap((chart) =>
  LANGUAGES.flatMap((language) =>
    SHADES.flatMap((shade) => WIDTHS.map((width) => [chart, language, shade, width] as const)),
  ),
);

describe('a chart of the statistics', () => {
  it.each(DRAWN)(
    '%s in %s, %s and %s, is a picture without script and without anybody else',
    (chart, language, shade, width) => {
      const svg = statisticsChart(chart, SOME_STATISTICS, { language, shade, width });
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toMatch(/<script|\son[a-z]+=|href=|NaN|undefined/);
      expect(svg.length).toBeLessThan(20_000);
      expect(svg).toContain(
        language === 'zh'
          ? chart === 'months'
            ? '准予'
            : '青禾县'
          : chart === 'months'
            ? 'Approved'
            : 'Market',
      );
    },
  );

  it('has no bar for what is not told', () => {
    const svg = statisticsChart('departments', SOME_STATISTICS, {
      language: 'zh',
      shade: 'light',
      width: 'wide',
    });
    expect(svg).not.toContain('JTYS');
  });

  it('escapes what departments are called', () => {
    const evil = '<script>alert(1)</script>';
    const names = new Map([['SCJG', { zh: evil, en: evil }]]);
    const svg = statisticsChart(
      'departments',
      { ...SOME_STATISTICS, names },
      { language: 'zh', shade: 'light', width: 'wide' },
    );
    expect(svg).not.toContain('<script');
  });

  it('is drawn of nothing, too', () => {
    const none = { ...SOME_STATISTICS, months: [], departments: [] };
    for (const chart of STATISTICS_CHARTS)
      expect(statisticsChart(chart, none, { language: 'en', shade: 'dark', width: 'narrow' })).toMatch(
        /^<svg /,
      );
  });
});
