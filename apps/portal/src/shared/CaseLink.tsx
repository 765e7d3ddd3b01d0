import { Link } from '@tanstack/react-router';
import { onApplicantsSide } from '@xinxiu/domain';
import { usePerson } from '../app/session.js';

/** To a case, by its number; each side has a page of its own for it. */
export function CaseLink({ caseNo }: { readonly caseNo: string }) {
  const person = usePerson();
  return (
    <Link
      to={onApplicantsSide(person) ? '/desk/progress/$caseNo' : '/desk/cases/$caseNo'}
      params={{ caseNo }}
      className="numbers"
      // It stands in sentences: its colour alone would not tell it from them.
      style={{ textDecoration: 'underline' }}
    >
      {caseNo}
    </Link>
  );
}
