import type { Wordings } from '@xinxiu/contracts';

/** What commander says of a command that it does not understand, and the headings of its help, in Chinese. */
export const COMMANDER_WORDINGS: Wordings = {
  "error: missing required argument '{}'": '错误：缺少参数 {1}',
  "error: option '{}' argument missing": '错误：选项 {1} 缺少值',
  "error: required option '{}' not specified": '错误：缺少必填选项 {1}',
  "error: unknown option '{}'{}": '错误：没有选项 {1}{2}',
  "error: unknown command '{}'{}": '错误：没有命令 {1}{2}',
  'error: too many arguments{}. Expected {} argument{} but got {}.':
    '错误：参数过多{1}：应有 {2} 个，收到 {4} 个。',
  'error: {} cannot be used with {}': '错误：{1}不能与{2}同时使用',
  "error: option '{}' argument '{}' is invalid. {}": '错误：选项 {1} 的值“{2}”无效。{3}',
  "error: option '{}' value '{}' from env '{}' is invalid. {}":
    '错误：选项 {1} 的值“{2}”（来自环境变量 {3}）无效。{4}',
  "error: command-argument value '{}' is invalid for argument '{}'. {}": '错误：参数 {2} 的值“{1}”无效。{3}',
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** What stands in them in the place of a value. */
export const COMMANDER_PART_WORDINGS: Wordings = {
  " for '{}'": '（{1}）',
  "option '{}'": '选项 {1} ',
  "environment variable '{}'": '环境变量 {1} ',
  '\n(Did you mean {}?)': '\n（是否指 {1}？）',
  '\n(Did you mean one of {}?)': '\n（是否指其中之一：{1}？）',
  'Allowed choices are {}.': '可用的值：{1}。',
};
