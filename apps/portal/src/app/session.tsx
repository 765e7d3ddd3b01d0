import { begunSessionSchema, sessionSchema } from '@xinxiu/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Actor } from '@xinxiu/domain';
import type { z } from 'zod';
import { read, write } from '../api/client.js';
import { newKey } from '../api/intention-key.js';
import { ApiProblem } from '../api/problem.js';
import { rememberToken, whenSessionEnds } from '../api/session-token.js';

export type Session = z.output<typeof sessionSchema>;
export type Person = Session['person'];
export type Begun = z.output<typeof begunSessionSchema>;

const SESSION = ['session'] as const;

async function currentSession(): Promise<Session | null> {
  try {
    const session = await read('/sessions/current', sessionSchema);
    rememberToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; `null` is nobody. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: currentSession, staleTime: Infinity, retry: false });
}

/** Takes over what a sign-in answered. */
export function useBegin(): (answer: unknown) => Begun {
  const queries = useQueryClient();
  return useCallback(
    (answer) => {
      const { recoveryCodes, ...session } = begunSessionSchema.parse(answer);
      const before = queries.getQueryData<Session | null>(SESSION);
      rememberToken(session.csrfToken);
      // What somebody else had on this screen is not for the next person.
      if (before && before.person.id !== session.person.id) queries.clear();
      queries.setQueryData(SESSION, session);
      return { ...session, ...(recoveryCodes && { recoveryCodes }) };
    },
    [queries],
  );
}

/**
 * The same above a page whose session has ended. The page goes on for who was there. Of anybody else's session nothing is
 * taken over into it: without its token nothing that stands there can be sent in his name, until the page begins anew.
 */
export function useBeginAgain(): (answer: unknown) => Begun {
  const queries = useQueryClient();
  const begin = useBegin();
  return useCallback(
    (answer) => {
      const begun = begunSessionSchema.parse(answer);
      const before = queries.getQueryData<Session | null>(SESSION);
      return before?.person.id === begun.person.id ? begin(answer) : begun;
    },
    [queries, begin],
  );
}

/** After the session was ended on purpose: nothing of it stays on the screen. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    rememberToken(undefined);
    queries.clear();
    queries.setQueryData(SESSION, null);
  }, [queries]);
}

export function useSignOut(): () => Promise<void> {
  const forget = useForgetSession();
  return useCallback(async () => {
    await write('/sessions/current', undefined, { key: newKey(), method: 'DELETE' });
    forget();
  }, [forget]);
}

/** Whether the session ended while the page was open: what is typed stays, and who it was signs in above it. */
export function useSessionEnd(): readonly [ended: boolean, goOn: () => void] {
  const [ended, setEnded] = useState(false);
  const queries = useQueryClient();
  useEffect(() => {
    whenSessionEnds(() => {
      if (queries.getQueryData<Session | null>(SESSION)) setEnded(true);
    });
  }, [queries]);
  const goOn = useCallback(() => {
    setEnded(false);
    void queries.invalidateQueries();
  }, [queries]);
  return [ended, goOn];
}

/** Who is signed in; for pages of the desk, which nobody else sees. */
export function usePerson(): Person {
  const { data } = useSession();
  if (!data) throw new Error('A page of the desk is drawn for somebody who is not signed in.');
  return data.person;
}

/** The person as the rules of the domain see him; from whom he keeps out, only the server knows. */
export function actorOf({ id, name, role, department, organisation }: Person): Actor {
  return { id, name, role, ...(department && { department }), ...(organisation && { organisation }) };
}
