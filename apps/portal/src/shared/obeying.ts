interface Checks {
  safeParse(value: unknown): { readonly success: boolean };
}

interface Rule {
  readonly validator: (rule: unknown, value: unknown) => Promise<void>;
}

/** A rule of a form's field: what the server's contract takes, with what to do in words. */
export function obeying(schema: Checks, message: string): Rule[] {
  return [
    {
      validator: (_, value) =>
        schema.safeParse(value).success ? Promise.resolve() : Promise.reject(new Error(message)),
    },
  ];
}
