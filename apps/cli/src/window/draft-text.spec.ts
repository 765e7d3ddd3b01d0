import { describe, expect, it } from '@jest/globals';
import { type WindowDraft, codeText, draftText } from './draft-text.js';

const code = {
  sentTo: 'account',
  address: 'zh***@food.example',
  expiresAt: '2026-05-06T02:30:00.000Z',
  triesLeft: 4,
  current: true,
  mail: 'sent',
} as const;

const draft: WindowDraft = {
  id: 'd-1',
  recordId: 'r-1',
  state: 'draft',
  version: 1,
  uscc: '91420526MA00000001',
  applicantName: '青禾食品有限公司',
  updatedAt: '2026-05-06T02:00:00.000Z',
  window: { person: { name: '赵明', document: 'resident-id' }, clerk: { name: '孙洁' } },
  content: {},
};

describe('a draft of the window as text', () => {
  it('names who is present, and marks with a dash what is still to be said', () => {
    const text = draftText(draft);
    expect(text).toMatch(/赵明 \((居民身份证|resident-id)\)/);
    expect(text.match(/—/g)).toHaveLength(5);
  });

  it('shows a commitment of several lines on one', () => {
    const text = draftText({ ...draft, content: { commitment: { text: '本单位承诺\n依法经营' } }, code });
    expect(text).toContain('本单位承诺 依法经营');
    expect(text).toContain('zh***@food.example');
  });

  it('says until when a code is good as the clocks of the county show it, and that a change ends it', () => {
    expect(codeText(code)).toContain('2026-05-06 10:30');
    expect(codeText({ ...code, current: false })).toMatch(/申请已变更|has changed/);
  });
});
