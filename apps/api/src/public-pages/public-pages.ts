import { Inject, Injectable } from '@nestjs/common';
import { idSchema, publicSearchQuerySchema } from '@xinxiu/contracts';
import { shanghaiDate } from '@xinxiu/domain';
import { resolveCaseRules } from '@xinxiu/policy';
import {
  CHECK_FIELDS,
  SEARCH,
  checkPage,
  gonePage,
  homePage,
  howPage,
  readCheckForm,
  recordPage,
  searchPage,
} from '@xinxiu/public-pages';
import type { Request } from 'express';
import { LAW, type Law, NOW, type Now } from '../platform/tokens.js';
import { PublicBoard } from '../records/public-board.js';
import { CheckAnswers } from './check-answer.js';
import { queryOf, valueOf, viewOf } from './page-request.js';
import { SiteOfCounty } from './site-of-county.js';

/** A page and what the answer says of it. */
export interface DrawnPage {
  readonly html: string;
  /** HTTP status; 200 unless told. */
  readonly status?: number;
  /** The same for everybody and without anybody's record: it may be kept for a while. */
  readonly standing?: boolean;
}

const PER_PAGE = 20;

/** The pages for the public: what was asked, and the page that answers it. */
@Injectable()
export class PublicPages {
  constructor(
    @Inject(SiteOfCounty) private readonly site: SiteOfCounty,
    @Inject(PublicBoard) private readonly board: PublicBoard,
    @Inject(CheckAnswers) private readonly answers: CheckAnswers,
    @Inject(LAW) private readonly law: Pick<Law, 'packs'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async home(request: Request): Promise<DrawnPage> {
    return { html: homePage({ view: viewOf(request, await this.site.get()) }), standing: true };
  }

  async how(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get());
    return { html: howPage({ view, rules: this.rules() }), standing: true };
  }

  async search(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get(), ['q', 'cursor']);
    const [q, cursor] = [valueOf(queryOf(request), 'q'), valueOf(queryOf(request), 'cursor')];
    const asked = publicSearchQuerySchema.safeParse({
      limit: PER_PAGE,
      ...(q !== '' && { q }),
      ...(cursor !== '' && { cursor }),
    });
    const further = cursor !== '';
    if (!asked.success) {
      const inCursor = asked.error.issues.every(({ path: [name] }) => name === 'cursor');
      const fault = inCursor ? SEARCH.badPage : SEARCH.tooLong;
      return { html: searchPage({ view, q, fault }), status: 400 };
    }
    try {
      const found = await this.board.search(asked.data, request.ip ?? '');
      return { html: searchPage({ view, q, found, further }) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { html: searchPage({ view, q, fault: SEARCH.badPage }), status: 400 };
    }
  }

  async record(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get());
    const id = idSchema.safeParse(request.params['id']);
    const record = id.success ? await this.board.look(id.data, request.ip ?? '') : undefined;
    if (!record) return { html: gonePage({ view }), status: 404 };
    const objection = this.rules()?.duties.objection;
    return { html: recordPage({ view, record, ...(objection && { objection }) }) };
  }

  async check(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get(), CHECK_FIELDS);
    const form = readCheckForm(view.query);
    const page = { view, typed: form.typed, fields: this.answers.fields };
    if (view.query.length === 0) return { html: checkPage(page), standing: true };
    const answered = this.answers.of(form, request.ip ?? '');
    const status = answered.answer ? 200 : 400;
    return { html: checkPage({ ...page, ...answered }), status };
  }

  private rules() {
    const rules = resolveCaseRules(this.law.packs, shanghaiDate(this.now()));
    return rules.ok ? rules.value : undefined;
  }
}
