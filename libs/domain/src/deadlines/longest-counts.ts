/** No statute grants more; a larger number is a unit error (days for milliseconds) and would walk for ever. */
export const MOST_WORKING_DAYS = 5_000;
export const MOST_MONTHS = 1_200;
/** No law publicises longer: a term of a pack, and what a decision has to leave room for within the calendar. */
export const MOST_TERM_YEARS = 10;
