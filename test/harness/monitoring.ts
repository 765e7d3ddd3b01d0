import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from './repository-root.js';

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { expr: string }[] }[];
}

interface Rules {
  readonly groups: readonly { readonly rules: readonly AlertRule[] }[];
}

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly summary_en: string };
}

/** What is asked of the measures, by the panel or the rule that asks it. */
export interface Asked {
  readonly of: string;
  readonly expr: string;
}

/** The rules and the dashboard of deploy/monitoring. */
export async function monitoring(): Promise<{ rules: readonly AlertRule[]; asked: readonly Asked[] }> {
  const read = (name: string) => readFile(join(repositoryRoot(), 'deploy', 'monitoring', name), 'utf8');
  const { panels } = JSON.parse(await read('grafana-dashboard.json')) as Dashboard;
  const { groups } = parse(await read('alert-rules.yml')) as Rules;
  const rules = groups.flatMap((group) => group.rules);
  const ofPanels = panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ of: title, expr })));
  return { rules, asked: [...ofPanels, ...rules.map(({ alert, expr }) => ({ of: alert, expr }))] };
}
