import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Sends to the sign-in, and from there back to what was asked for. Once: while the page of the sign-in is loaded the address
 * has changed already and this is drawn again, and a `Navigate` would go on sending for ever.
 */
export function ToSignIn() {
  const { state } = useRouter();
  const navigate = useNavigate();
  const [next] = useState(state.location.href);
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next }, replace: true });
  }, [navigate, next]);
  return null;
}
