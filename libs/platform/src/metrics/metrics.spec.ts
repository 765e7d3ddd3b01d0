import { describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';

describe('the measures of a process', () => {
  it('are counted by what they are about', async () => {
    const metrics = new Metrics();
    const act = metrics.counter('acts_total', 'Acts', ['action', 'outcome']);
    const took = metrics.durations('took_seconds', 'Took', ['what']);
    act('claim', 'done');
    act('claim', 'done');
    act('claim', 'NOT_YOURS');
    took(0.2, 'store');
    const text = await metrics.text();
    expect(text).toContain('acts_total{action="claim",outcome="done"} 2');
    expect(text).toContain('acts_total{action="claim",outcome="NOT_YOURS"} 1');
    expect(text).toContain('took_seconds_bucket{le="0.3",what="store"} 1');
    expect(text).toContain('process_resident_memory_bytes');
    expect(metrics.contentType).toMatch(/^text\/plain/);
  });

  it('of each value of a label are those that were read last', async () => {
    const metrics = new Metrics();
    let found = new Map([
      ['mail', 2],
      ['worker', 1],
    ]);
    let away = false;
    metrics.gauges('stuck', 'Stuck', 'cause', () =>
      away ? Promise.reject(new Error('away')) : Promise.resolve(found),
    );
    expect(await metrics.text()).toMatch(/^stuck\{cause="mail"\} 2$/m);
    found = new Map([['mail', 3]]);
    const text = await metrics.text();
    expect(text).toMatch(/^stuck\{cause="mail"\} 3$/m);
    expect(text).not.toContain('worker');
    away = true;
    expect(await metrics.text()).not.toMatch(/^stuck\{/m);
  });

  it('that cannot be read are absent, and hold up no other', async () => {
    const metrics = new Metrics();
    let away = false;
    metrics.gauge('open', 'Open', () => (away ? Promise.reject(new Error('away')) : Promise.resolve(3)));
    metrics.gauge('fixed', 'Fixed', () => Promise.resolve(7));
    expect(await metrics.text()).toMatch(/^open 3$/m);
    away = true;
    const text = await metrics.text();
    expect(text).not.toMatch(/^open \d/m);
    expect(text).toMatch(/^fixed 7$/m);
  });
});
