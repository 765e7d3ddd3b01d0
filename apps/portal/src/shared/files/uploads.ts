import { createContext, useContext, useEffect, useId, useMemo, useState } from 'react';
import { useFileTexts } from './files.texts.js';
import { type OnTheWay, holdOf } from './hold.js';

type Fields = Readonly<Record<string, OnTheWay>>;
type Report = (field: string, now: OnTheWay | undefined) => void;

/** Where the fields for files tell what is on its way. Outside of a form that asks for it nobody listens. */
const Listener = createContext<Report>(() => undefined);
export const UploadListener = Listener.Provider;

export interface Uploads {
  /** Of {@link UploadListener}, around the fields of the form. */
  readonly listener: Report;
  /** Why nothing may be sent now, in words; absent when nothing stands in the way. */
  readonly hold: string | undefined;
  /** Sends a form only while nothing holds it: Enter in a field sends it too, whatever the button says. */
  readonly unlessHeld: <V>(send: (values: V) => void) => (values: V) => void;
}

/** Holds a form while a file of it is on its way, or did not get through and waits to be sent again or put away. */
export function useUploads(): Uploads {
  const say = useFileTexts();
  const [fields, setFields] = useState<Fields>({});
  const listener = useMemo(
    (): Report => (field, now) =>
      setFields(({ [field]: _, ...others }) => (now ? { ...others, [field]: now } : others)),
    [],
  );
  const hold = holdOf(Object.values(fields));
  return {
    listener,
    hold: hold && say(hold === 'running' ? 'holdRunning' : 'holdFailed'),
    unlessHeld: (send) => (values) => {
      if (hold === undefined) send(values);
    },
  };
}

/** Tells the form around the field what is on its way. */
export function useOnTheWay({ running, failed }: OnTheWay): void {
  const report = useContext(Listener);
  const field = useId();
  useEffect(() => report(field, { running, failed }), [report, field, running, failed]);
  useEffect(() => () => report(field, undefined), [report, field]);
}
