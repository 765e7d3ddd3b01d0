import { NOTICE_WORDS, type NoticeKind } from '@xinxiu/domain';
import { CodeForm } from '../frame/CodeForm.js';
import { dayText } from '../frame/dates.js';
import { Facts } from '../frame/Facts.js';
import { Layout, TAG } from '../frame/Layout.js';
import { type View, addressOf } from '../frame/view.js';
import { VERIFY } from './verify.texts.js';

/** What is told of a notice to whoever has its code. */
export interface VerifiedNotice {
  readonly number: string;
  readonly kind: NoticeKind;
  /** Asia/Shanghai day. */
  readonly on: string;
  readonly caseNo: string;
  /** Masked. */
  readonly addressee: string;
  /** Of number, kind, case, time and content, hex. */
  readonly sha256: string;
}

export interface VerifyPageProps {
  readonly view: View;
  /** Number as it was typed. */
  readonly typed: string;
  /** Of the code, where it led to nothing. */
  readonly typedCode?: string;
  readonly found?: VerifiedNotice;
  readonly isWrong?: boolean;
}

export function VerifyPage({ view, typed, typedCode = '', found, isWrong = false }: VerifyPageProps) {
  const { language } = view;
  return (
    <Layout view={view} title={VERIFY.title}>
      {found ? (
        <Found view={view} found={found} />
      ) : (
        <>
          <p>{VERIFY.intro[language]}</p>
          <CodeForm
            view={view}
            path="/verify"
            number={{ name: 'number', label: VERIFY.number, hint: VERIFY.numberHint, typed }}
            code={{ label: VERIFY.code, hint: VERIFY.codeHint, typed: typedCode }}
            button={VERIFY.button}
            isWrong={isWrong}
            wrong={VERIFY.wrong}
          />
        </>
      )}
    </Layout>
  );
}

function Found({ view, found }: { readonly view: View; readonly found: VerifiedNotice }) {
  const { language } = view;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{VERIFY.result[language]}</h2>
      <p className="verdict good">
        <strong>{VERIFY.right[language]}</strong>
      </p>
      <Facts
        facts={[
          [
            VERIFY.number[language],
            <span key="number" lang={TAG.zh}>
              {found.number}
            </span>,
          ],
          [VERIFY.kind[language], NOTICE_WORDS[found.kind][language]],
          [VERIFY.on[language], dayText(found.on, language)],
          [VERIFY.caseNo[language], found.caseNo],
          [
            VERIFY.to[language],
            <span key="to" lang={TAG.zh}>
              {found.addressee}
            </span>,
          ],
          [VERIFY.content[language], <code key="sum">{found.sha256}</code>],
        ]}
      />
      <p className="hint">{VERIFY.contentHint[language]}</p>
      <p className="screen">
        <a href={addressOf(view, '/verify')}>{VERIFY.again[language]}</a>
      </p>
    </section>
  );
}
