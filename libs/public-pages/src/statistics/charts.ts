import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { StatisticsRow } from '@xinxiu/domain';
import type { Language } from '../frame/view.js';
import type { ShownStatistics } from './shown-statistics.js';
import { STATISTICS } from './statistics.texts.js';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

export const STATISTICS_CHARTS = ['months', 'departments'] as const;
export type StatisticsChart = (typeof STATISTICS_CHARTS)[number];

export interface Drawing {
  readonly language: Language;
  readonly shade: 'light' | 'dark';
  /** For a phone, on which a wide picture would be shrunk until nobody can read it. */
  readonly width: keyof typeof CHART_WIDTHS;
}

/** Pixels. */
export const CHART_WIDTHS = { wide: 720, narrow: 360 } as const;
const HEIGHT = 320;
const BAR = 34;
const MOST_DEPARTMENTS = 20;
/** Told apart without their colours too, by lightness: at least 3 : 1 to the page and to each other. */
const COLOURS = {
  light: { text: '#1d2429', line: '#d5dade', bars: ['#1f5f8b', '#d98f1f'] },
  dark: { text: '#e8ecef', line: '#39434c', bars: ['#8fc8ef', '#c77f14'] },
} as const;

export function chartHeight(chart: StatisticsChart, statistics: ShownStatistics): number {
  return chart === 'months' ? HEIGHT : 60 + BAR * Math.max(1, timed(statistics).length);
}

/** A chart as SVG, without script. What is not told has no bar. */
export function statisticsChart(
  chart: StatisticsChart,
  statistics: ShownStatistics,
  drawing: Drawing,
): string {
  const height = chartHeight(chart, statistics);
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTHS[drawing.width], height });
  try {
    canvas.setOption({ animation: false, ...OPTIONS[chart](statistics, drawing) });
    return canvas.renderToSVGString();
  } finally {
    canvas.dispose();
  }
}

type Options = (statistics: ShownStatistics, drawing: Drawing) => EChartsCoreOption;

const OPTIONS: Readonly<Record<StatisticsChart, Options>> = {
  months: ({ months }, { language, shade }) => {
    const { text, line, bars } = COLOURS[shade];
    const label = { color: text, fontSize: 13 };
    return {
      color: [...bars],
      legend: { bottom: 0, textStyle: label },
      grid: { left: 48, right: 16, top: 16, bottom: 64 },
      xAxis: { type: 'category', data: months.map(({ key }) => key), axisLabel: label },
      yAxis: { type: 'value', minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: line } } },
      series: (['approved', 'denied'] as const).map((field) => ({
        type: 'bar',
        stack: 'decided',
        silent: true,
        name: STATISTICS[field][language],
        data: months.map((row) => (row[field] === 'few' ? 0 : row[field])),
      })),
    };
  },
  departments: (statistics, { language, shade, width }) => {
    const names = width === 'wide' ? 200 : 120;
    const { text, line, bars } = COLOURS[shade];
    const label = { color: text, fontSize: 13 };
    const rows = timed(statistics).toReversed();
    return {
      color: [...bars],
      grid: { left: names, right: 48, top: 8, bottom: 36 },
      yAxis: {
        type: 'category',
        data: rows.map(({ key }) => statistics.names.get(key)?.[language] ?? key),
        axisLabel: { ...label, width: names - 15, overflow: 'truncate' },
      },
      xAxis: { type: 'value', minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: line } } },
      series: [
        {
          type: 'bar',
          silent: true,
          barMaxWidth: 20,
          label: { show: true, position: 'right', color: text },
          data: rows.map(({ medianWorkingDays }) => medianWorkingDays),
        },
      ],
    };
  },
};

/** Departments of which the time may be told, the slowest first. */
export function timed({ departments }: ShownStatistics): readonly StatisticsRow[] {
  return departments
    .filter(({ medianWorkingDays }) => medianWorkingDays !== undefined)
    .sort((a, b) => (b.medianWorkingDays ?? 0) - (a.medianWorkingDays ?? 0))
    .slice(0, MOST_DEPARTMENTS);
}
