import { defineTexts } from '../../i18n/texts.js';

export const useHealthTexts = defineTexts('health', {
  title: ['平台状况', 'Health of the platform'],
  under: [
    '平台所依靠的各部分：是否正常，异常时如何处理。每五秒更新。',
    'What the platform stands on: whether each part is well, and what to do where it is not. Renewed every five seconds.',
  ],
  at: ['检查时间 {{at}}', 'Looked {{at}}'],
  part: ['部分', 'Part'],
  standing: ['状况', 'Standing'],
  well: ['正常', 'well'],
  ill: ['异常', 'not well'],
  said: ['说明', 'What it says'],
  todo: ['处理办法', 'What to do'],
  allWell: ['各部分正常', 'Every part is well'],
  someIll: ['有 {{n}} 个部分异常', 'Not well: {{n}}'],
  stuck: ['查看需要处理的事项', 'See what needs attention'],
  duties: ['查看定期任务', 'See the recurring duties'],
});
