import type { StatisticsRow, Told } from '@xinxiu/domain';
import type { ReactNode } from 'react';
import { dayText, numberText } from '../frame/dates.js';
import { Layout } from '../frame/Layout.js';
import type { Language, View } from '../frame/view.js';
import { CHART_WIDTHS, type StatisticsChart, chartHeight, timed } from './charts.js';
import type { ShownStatistics } from './shown-statistics.js';
import { STATISTICS } from './statistics.texts.js';

export interface StatisticsPageProps {
  readonly view: View;
  readonly statistics: ShownStatistics;
}

export function StatisticsPage({ view, statistics }: StatisticsPageProps) {
  const { language } = view;
  const { months, departments, names, asOf } = statistics;
  return (
    <Layout view={view} title={STATISTICS.title} about={STATISTICS.about} indexed>
      <p>{STATISTICS.asOf(dayText(asOf, language))[language]}</p>
      <section aria-labelledby="by-month">
        <h2 id="by-month">{STATISTICS.byMonth[language]}</h2>
        <Chart chart="months" statistics={statistics} language={language} />
        <Figures labelledBy="by-month" of={STATISTICS.month[language]} rows={months} language={language}>
          {(key) => key}
        </Figures>
      </section>
      <section aria-labelledby="by-department">
        <h2 id="by-department">{STATISTICS.byDepartment[language]}</h2>
        {departments.length === 0 ? (
          <p>{STATISTICS.empty[language]}</p>
        ) : (
          <>
            {timed(statistics).length > 0 && (
              <Chart chart="departments" statistics={statistics} language={language} />
            )}
            <Figures
              labelledBy="by-department"
              of={STATISTICS.department[language]}
              rows={departments}
              language={language}
            >
              {(key) => names.get(key)?.[language] ?? key}
            </Figures>
          </>
        )}
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{STATISTICS.rulesTitle[language]}</h2>
        <ul>
          {STATISTICS.rules.map((rule) => (
            <li key={rule.en}>{rule[language]}</li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

const PHONE = '(max-width: 40rem)';
const DARK = '(prefers-color-scheme: dark)';

interface ChartProps {
  readonly chart: StatisticsChart;
  readonly statistics: ShownStatistics;
  readonly language: Language;
}

function Chart({ chart, statistics, language }: ChartProps) {
  const address = `/statistics/${chart}.svg?lang=${language}`;
  const height = chartHeight(chart, statistics);
  const size = (width: keyof typeof CHART_WIDTHS) => ({ width: CHART_WIDTHS[width], height });
  const words = chart === 'months' ? STATISTICS.chartOfMonths : STATISTICS.chartOfDepartments;
  return (
    <picture>
      <source
        {...size('narrow')}
        srcSet={`${address}&shade=dark&width=narrow`}
        media={`${PHONE} and ${DARK}`}
      />
      <source {...size('narrow')} srcSet={`${address}&width=narrow`} media={PHONE} />
      <source {...size('wide')} srcSet={`${address}&shade=dark`} media={DARK} />
      <img className="chart" src={address} alt={words[language]} {...size('wide')} loading="lazy" />
    </picture>
  );
}

interface FiguresProps {
  readonly labelledBy: string;
  readonly of: string;
  readonly rows: readonly StatisticsRow[];
  readonly language: Language;
  readonly children: (key: string) => ReactNode;
}

const COUNTS = ['applied', 'decided', 'approved', 'denied'] as const;

function Figures({ labelledBy, of, rows, language, children: nameOf }: FiguresProps) {
  const head = [...COUNTS, 'days', 'onTime', 'published', 'repaired'] as const;
  return (
    <div className="scrolled" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {head.map((name) => (
              <th key={name} scope="col">
                {STATISTICS[name][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row.key)}</th>
              {cells(row, language).map((cell, at) => (
                <td key={head[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** In the order of the head. */
function cells(row: StatisticsRow, language: Language): readonly string[] {
  const { decided, medianWorkingDays, onTime, published, repaired } = row;
  const told = (n: Told): string => (n === 'few' ? STATISTICS.few : numberText(n, language));
  const without = decided === 'few' ? STATISTICS.few : STATISTICS.none;
  return [
    ...COUNTS.map((field) => told(row[field])),
    medianWorkingDays === undefined ? without : numberText(medianWorkingDays, language),
    onTime === undefined ? without : `${numberText(Math.round(onTime * 1_000) / 10, language)}%`,
    numberText(published, language),
    told(repaired),
  ];
}
