/** The walls of the architecture. Who may import whom is stated here and nowhere else; a test plants a violation. */
const room = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${path}/src`, pathNot: '\\.(spec|factory)\\.ts$' },
  to: { pathNot: [`^${path}/src`, ...allowed] },
});

const DOMAIN = '^libs/domain/src/index\\.ts$';
const lib = (...names) => names.map((name) => `^libs/${name}/src/index\\.ts$`);
const npm = (...names) => names.map((name) => `^node_modules/${name}(/|$)`);
const NODE =
  '^(node:)?(assert|async_hooks|buffer|child_process|crypto|events|fs|fs/promises|http|https|module|net|os|path|process|stream|stream/promises|stream/web|string_decoder|timers/promises|tls|url|util|worker_threads|zlib|readline|readline/promises|perf_hooks|dns)$';
const TEMPORAL = npm('@temporalio');
const WORKFLOWS = '^workflows/src/index\\.ts$';
const STACK = '^stack/src/index\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'through-the-front-door',
      comment: 'A package is entered by an index that its manifest exports; nobody imports past it.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|workflows|stack|apps/[^/]+)/' },
      to: {
        path: '^(libs/[^/]+|workflows|stack|apps/[^/]+)/src/',
        pathNot: [
          '^$1/',
          '/src/index\\.ts$',
          '^libs/platform/src/temporal/index\\.ts$',
          '^libs/mail/src/bounces/index\\.ts$',
        ],
      },
    },
    room(
      'domain-is-pure',
      'libs/domain',
      [],
      'The rules import nothing: time, ids and tables come in as arguments.',
    ),
    room('contracts', 'libs/contracts', [DOMAIN, ...npm('zod')], 'Browser-safe.'),
    room(
      'policy',
      'libs/policy',
      [DOMAIN, NODE, ...npm('zod', 'yaml')],
      'Reads packs, hands plain tables on.',
    ),
    room(
      'calendar',
      'libs/calendar',
      [DOMAIN, NODE, ...npm('chinese-days', 'zod')],
      'Reads notices, hands a table on.',
    ),
    room(
      'workflows-are-sandboxed',
      'workflows',
      [DOMAIN, ...lib('contracts'), ...npm('@temporalio/workflow', '@temporalio/common')],
      'Workflow code is replayed: nothing that reads the world.',
    ),
    room(
      'portal',
      'apps/portal',
      [
        DOMAIN,
        ...lib('contracts'),
        ...npm(
          'zod',
          'react',
          'react-dom',
          'antd',
          '@ant-design/icons',
          '@tanstack',
          'i18next',
          'react-i18next',
          'dayjs',
          '@types/react',
          '@types/react-dom',
        ),
      ],
      'Runs in the browser: knows the rules and the contracts, and asks the api for everything else.',
    ),
    room(
      'public-pages',
      'libs/public-pages',
      [
        DOMAIN,
        ...lib('contracts'),
        ...npm('zod', 'react', 'react-dom', '@types/react', '@types/react-dom', 'echarts'),
      ],
      'From data to HTML and pictures: what is shown comes in, and nothing is read.',
    ),
    {
      name: 'mongoose-in-persistence-only',
      severity: 'error',
      from: { pathNot: '^(libs/persistence/|stack/|node_modules)' },
      to: { path: '^node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'nodemailer-in-mail-only',
      severity: 'error',
      from: { pathNot: '^(libs/mail/|stack/|node_modules)' },
      to: { path: '^node_modules/nodemailer/' },
    },
    {
      name: 'api-knows-messages-only',
      comment: 'The api sends messages to workflows; it never hosts them or touches the stack.',
      severity: 'error',
      from: { path: '^apps/api/src', pathNot: '\\.spec\\.ts$' },
      to: {
        path: ['^node_modules/@temporalio/(worker|workflow|activity)/', '^stack/', '^apps/(worker|cli)/'],
      },
    },
    {
      name: 'worker-is-no-web-server',
      severity: 'error',
      from: { path: '^apps/worker/src', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^stack/', '^apps/(api|cli)/', '^node_modules/(express|@nestjs/platform-express)/'] },
    },
    {
      name: 'stack-stands-alone',
      severity: 'error',
      from: { path: '^stack/src' },
      to: { path: ['^libs/', '^apps/', '^workflows/'] },
    },
    {
      name: 'libraries-know-no-application',
      severity: 'error',
      from: { path: '^(libs|workflows)/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['^apps/', STACK, '^test/'] },
    },
    {
      name: 'only-the-worker-and-the-api-know-workflows',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: [WORKFLOWS] },
    },
    {
      name: 'temporal-stays-out-of-storage-and-mail',
      severity: 'error',
      from: { path: '^libs/(persistence|mail|intake)/' },
      to: { path: TEMPORAL },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
