import { type Words, words } from '@xinxiu/domain';

interface FailureTexts {
  readonly title: Words;
  readonly what: Words;
}

/** What happened and what to do, by HTTP status; 500 for every other. */
export const FAILURES: Readonly<Record<400 | 404 | 429 | 500 | 503, FailureTexts>> = {
  400: {
    title: words('请求无法处理', 'The request cannot be handled'),
    what: words(
      '地址中有无法识别的内容。请从首页重新进入。',
      'Something in the address is not understood. Please start again from the home page.',
    ),
  },
  404: {
    title: words('没有这个页面', 'There is no such page'),
    what: words(
      '地址可能有误，或者页面已经移走。请核对地址，或者从首页进入。',
      'The address may be mistyped, or the page has moved. Check it, or start from the home page.',
    ),
  },
  429: {
    title: words('查询过于频繁', 'Too many requests'),
    what: words(
      '从您的网络发出的查询过多。请稍等片刻再试；同一单位共用网络的，请错开时间。',
      'Too much was asked from your network. Wait a little and try again; where many share one network, take turns.',
    ),
  },
  500: {
    title: words('系统出错', 'Something went wrong'),
    what: words(
      '这是我们的问题，您填写的内容没有被保存。请稍后再试；仍然出错的，请把下面的编号告诉我们。',
      'This is our fault, and nothing of what you typed was stored. Try again later; if it stays, tell us the number below.',
    ),
  },
  503: {
    title: words('暂时无法提供服务', 'The service is not available at the moment'),
    what: words(
      '系统的一部分暂时没有响应。请过几分钟重新打开本页。',
      'A part of the system does not answer. Open this page again in a few minutes.',
    ),
  },
};

export const FAILURE = {
  wait: (seconds: string): Words => words(`请等待 ${seconds} 秒。`, `Please wait ${seconds} seconds.`),
  number: words('编号：', 'Number: '),
} as const;
