/** No statute grants more; a larger number is a unit error (days for milliseconds) and would walk for ever. */
export const MOST_WORKING_DAYS = 5_000;
export const MOST_MONTHS = 1_200;
