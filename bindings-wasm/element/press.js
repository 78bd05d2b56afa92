// A message that came while a button is pressed would move it away from under the pointer: it waits for the
// click.

/** What waits while somebody presses on something in a form. */
export class Press {
  #isOn = false;
  #later;

  constructor(form) {
    form.addEventListener("pointerdown", () => this.#begin());
  }

  #begin() {
    this.#isOn = true;
    const done = new AbortController();
    const released = () => {
      done.abort();
      this.#isOn = false;
      if (this.#later !== undefined) setTimeout(this.#later);
      this.#later = undefined;
    };
    for (const name of ["pointerup", "pointercancel"]) globalThis.addEventListener(name, released, { signal: done.signal });
  }

  /** Does it now, or after the click. */
  after(act) {
    if (this.#isOn) this.#later = act;
    else act();
  }
}
