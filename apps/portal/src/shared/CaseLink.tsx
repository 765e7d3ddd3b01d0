import { Link } from '@tanstack/react-router';

/** To a case, by its number; each side has a page of its own for it. */
export function CaseLink({ caseNo }: { readonly caseNo: string }) {
  return (
    <Link to="/desk/progress/$caseNo" params={{ caseNo }}>
      {caseNo}
    </Link>
  );
}
