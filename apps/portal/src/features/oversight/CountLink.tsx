import { Link } from '@tanstack/react-router';
import { useDates } from '../../i18n/dates.js';
import type { CountedSearch } from './oversight-search.js';

interface Props {
  readonly n: number;
  /** Where the cases behind it are found. */
  readonly search: CountedSearch;
  readonly text?: string;
}

/** A number that leads to the cases that it counts. */
export function CountLink({ n, search, text }: Props) {
  const { number } = useDates();
  if (n === 0) return <span className="numbers">{number(0)}</span>;
  return (
    <Link
      to="/desk/oversight/cases"
      search={search}
      className="numbers"
      style={{ textDecoration: 'underline' }}
    >
      {text ?? number(n)}
    </Link>
  );
}
