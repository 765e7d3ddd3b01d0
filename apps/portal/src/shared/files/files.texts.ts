import { defineTexts } from '../../i18n/texts.js';

export const useFileTexts = defineTexts('files', {
  choose: ['选择文件，或拖到这里', 'Choose files, or drop them here'],
  goesOn: [
    '上传中断后再次选择同一文件，会从断开处继续',
    'Choose the same file again after a break: it goes on from there',
  ],
  tooMany: ['{{name}} 未上传：最多 10 份材料', '{{name}} was not sent: ten files at most'],
  tooLarge: ['{{name}} 超过 20 MB', '{{name}} is larger than 20 MB'],
  empty: ['{{name}} 是空文件，没有内容', '{{name}} is empty'],
  uploading: ['正在上传 {{name}}', 'Uploading {{name}}'],
  holdRunning: ['文件正在上传，上传完成后才能提交', 'A file is on its way: wait until it has arrived'],
  holdFailed: [
    '有文件没有上传成功，请移除或重新上传后再提交',
    'A file did not get through: put it away or send it again first',
  ],
  putAway: ['移除', 'Put away'],
  remove: ['移除 {{name}}', 'Remove {{name}}'],
  preview: ['预览 {{name}}', 'Preview {{name}}'],
  download: ['下载', 'Download'],
  noPreview: [
    '这种文件不能在网页中预览，请下载后查看。',
    'This kind of file cannot be shown here; download it.',
  ],
  kilobytes: ['{{n}} KB', '{{n}} KB'],
  megabytes: ['{{n}} MB', '{{n}} MB'],
});
