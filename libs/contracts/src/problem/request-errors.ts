import { entry } from './error-entry.js';

const LATER = ['稍后重试同一操作', 'Try the same again later'] as const;
const CORRECT = ['按所列各项更正后重新提交', 'Correct what is listed and send it again'] as const;
const SIGN_IN = ['请登录后重试', 'Sign in, or send a valid token, and try again'] as const;

/** What may be wrong with any request, before it reaches the rules of its subject. */
export const REQUEST_ERRORS = {
  INVALID_REQUEST: entry(400, ['请求内容有误', 'The request is not as it should be'], CORRECT),
  MALFORMED_BODY: entry(
    400,
    ['请求体无法读取', 'The body cannot be read'],
    ['以 UTF-8 编码的 JSON 发送请求体', 'Send the body as JSON in UTF-8'],
  ),
  IDEMPOTENCY_KEY_MISSING: entry(
    400,
    ['缺少 Idempotency-Key', 'Idempotency-Key is missing'],
    [
      '为每次操作生成一个新的 Idempotency-Key 请求头；重试时沿用',
      'Send a header Idempotency-Key, new for each intention and the same when you repeat it',
    ],
  ),
  NOT_SIGNED_IN: entry(401, ['尚未登录', 'Not signed in'], SIGN_IN),
  WRONG_CREDENTIALS: entry(
    401,
    ['用户名或密码错误', 'User name or password is wrong'],
    [
      '核对用户名和密码；多次错误将暂时锁定',
      'Check user name and password; several errors lock the account for a while',
    ],
  ),
  PASSWORD_TOO_SHORT: entry(
    400,
    ['密码过短', 'The password is too short'],
    [
      '至少 8 个字符，建议 15 个以上；可用任何字符，包括空格和汉字',
      'Take at least 8 characters, better 15 or more; any characters, spaces and Chinese too',
    ],
  ),
  PASSWORD_TOO_LONG: entry(
    400,
    ['密码过长', 'The password is too long'],
    ['最多 256 个字符', 'Take at most 256 characters'],
  ),
  PASSWORD_COMMON: entry(
    400,
    ['密码过于常见', 'The password is one that many people use'],
    [
      '换一个不常见的密码，例如几个互不相关的词；加数字或替换字母无济于事',
      'Choose another, such as several words that have nothing to do with each other; digits or replaced letters do not help',
    ],
  ),
  PASSWORD_GUESSABLE: entry(
    400,
    ['密码容易被猜到', 'The password is easy to guess'],
    [
      '姓名、用户名、单位、县名和系统名称不计入长度；除此之外仍须至少 8 个字符',
      'Names of persons, users, organisations, county and system do not count; take at least 8 characters besides them',
    ],
  ),
  PASSWORD_UNCHANGED: entry(
    400,
    ['新密码与原密码相同', 'The new password is the old one'],
    ['换一个与原密码不同的密码', 'Choose another than the one that you have'],
  ),
  CSRF_REFUSED: entry(
    403,
    ['请求来源未通过校验', 'The origin of the request is not trusted'],
    [
      '从本站页面操作，并携带登录时取得的 X-CSRF-Token',
      'Send it from our own pages with the X-CSRF-Token of the session',
    ],
  ),
  FORBIDDEN: entry(
    403,
    ['无此权限', 'Not permitted for your role'],
    [
      '请由有权限的人员办理，或向管理员申请权限',
      'Leave it to somebody with the role, or ask the administrator',
    ],
  ),
  NOT_FOUND: entry(
    404,
    ['未找到', 'Not found'],
    ['核对地址和编号；只能查看与本人有关的内容', 'Check address and number; you only find what concerns you'],
  ),
  METHOD_NOT_ALLOWED: entry(
    405,
    ['不支持该请求方法', 'Method not allowed'],
    ['使用 Allow 响应头所列方法', 'Use a method that the header Allow lists'],
  ),
  TOO_LARGE: entry(
    413,
    ['内容过大', 'The content is too large'],
    ['缩小内容或分批发送', 'Make it smaller, or send it in parts'],
  ),
  EXPORT_TOO_LONG: entry(
    422,
    ['导出的内容过多', 'The export is too long'],
    ['缩小筛选范围后分次导出', 'Narrow the filter and export it in parts'],
  ),
  UNSUPPORTED_MEDIA_TYPE: entry(
    415,
    ['不支持该内容类型', 'Unsupported media type'],
    ['使用接口文档所列的 Content-Type', 'Use the Content-Type that the API description names'],
  ),
  PRECONDITION_REQUIRED: entry(
    428,
    ['缺少 If-Match', 'If-Match is missing'],
    ['先读取，再以其 ETag 作为 If-Match 提交修改', 'Read it first and send its ETag as If-Match'],
  ),
  PRECONDITION_FAILED: entry(
    412,
    ['内容已被修改', 'It has been changed meanwhile'],
    ['重新读取后再修改', 'Read it again and repeat your change on what it is now'],
  ),
  IDEMPOTENCY_KEY_REUSED: entry(
    422,
    ['Idempotency-Key 已用于其他内容', 'The key was used for another content'],
    ['新的操作请使用新的 Idempotency-Key', 'Use a new Idempotency-Key for a new intention'],
  ),
  TOO_MANY_ATTEMPTS: entry(
    429,
    ['登录失败次数过多', 'Too many failed sign-ins'],
    ['等待后再试', 'Wait, then try again'],
  ),
  TOO_MANY_REQUESTS: entry(
    429,
    ['请求过于频繁', 'Too many requests'],
    ['等待后再试', 'Wait, then try again'],
  ),
  TOO_MANY_STREAMS: entry(
    429,
    ['实时连接过多', 'Too many live connections'],
    ['关闭不用的页面后再试', 'Close pages that are not needed, and try again'],
  ),
  IN_PROGRESS: entry(
    409,
    ['同一请求正在处理', 'The same request is being carried out'],
    ['稍后重试同一操作', 'Try the same again in a moment'],
  ),
  CASE_BUSY: entry(429, ['该案正在处理其他操作', 'The case is busy'], LATER),
  INTERNAL: entry(
    500,
    ['系统内部错误', 'Something went wrong inside'],
    [
      '稍后重试；仍然出错时请把问题编号告知管理员',
      'Try again later; if it stays, tell the administrator the reference',
    ],
  ),
  UNAVAILABLE: entry(503, ['服务暂不可用', 'The service is not available'], LATER),
} as const;
