import { Inject, Injectable } from '@nestjs/common';
import { type Words, words } from '@xinxiu/domain';
import { withDeadline } from '@xinxiu/platform';
import type { Site } from '@xinxiu/public-pages';
import { CreditOffice } from '../people/credit-office.js';
import { LOGGER, type Log, SETTINGS, type Settings } from '../platform/tokens.js';
import { publicStyleSheet } from './style-sheet.js';

/** How long a page waits for the name of the office, ms. */
const WAIT_MS = 1_000;
/** Until the county has one. */
const NO_OFFICE = words('县信用主管部门', 'Credit office of the county');

/** What is the same on every public page. */
@Injectable()
export class SiteOfCounty {
  readonly styleSheet = publicStyleSheet();
  private known = NO_OFFICE;

  constructor(
    @Inject(CreditOffice) private readonly creditOffice: CreditOffice,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'portalDir'>,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  async get(): Promise<Site> {
    const { publicUrl, portalDir } = this.settings;
    return {
      office: await this.office(),
      publicUrl: publicUrl.replace(/\/+$/, ''),
      styleSheet: this.styleSheet.address,
      desk: portalDir !== undefined,
    };
  }

  /** A page of the rules can be read without the store, so the name of the office must not be in its way. */
  private async office(): Promise<Words> {
    try {
      const office = await withDeadline(this.creditOffice.get(), WAIT_MS, 'The name of the credit office');
      this.known = words(office.name, office.nameEn === '' ? office.name : office.nameEn);
    } catch (err) {
      this.log.warn({ err }, 'a public page is drawn with the name of the credit office as it was');
    }
    return this.known;
  }
}
