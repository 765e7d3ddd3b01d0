/** Answers kept for a while, the oldest dropped first. A failed question is not remembered. */
export class Remembered<T> {
  private readonly answers = new Map<string, { readonly answer: Promise<T>; readonly until: number }>();

  /** @param forMs real ms that an answer holds */
  constructor(
    private readonly most: number,
    private readonly forMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known && known.until > this.now()) return known.answer;
    const answer = ask();
    this.answers.delete(key);
    this.answers.set(key, { answer, until: this.now() + this.forMs });
    answer.catch(() => this.answers.delete(key));
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.most) break;
      this.answers.delete(oldest);
    }
    return answer;
  }
}
