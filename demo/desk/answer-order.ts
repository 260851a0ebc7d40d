/** Answers may overtake each other on their way: what was asked before what is shown by now is old. */
export class AnswerOrder {
  #asked = 0;
  #shown = 0;

  /** At the question. Returns what tells, at its answer, whether that is to be shown. */
  ask(): () => boolean {
    this.#asked += 1;
    const asked = this.#asked;
    return () => {
      if (asked < this.#shown) return false;
      this.#shown = asked;
      return true;
    };
  }
}
