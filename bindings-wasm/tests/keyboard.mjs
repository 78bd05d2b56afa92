// Whoever writes with the keyboard alone.
import assert from "node:assert/strict";
import { focused } from "./chromium.mjs";

/** What one does with it on a page. */
export function keyboard(page) {
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with Tab until the focus is there. */
  const tabTo = async (id, key = "Tab") => {
    for (let step = 0; step < 150 && (await focused(page)) !== id; step += 1) await press(key);
    assert.equal(await focused(page), id);
  };
  return {
    press,
    tabTo,
    /** Writes into a field. */
    async write(id, text) {
      await tabTo(id);
      await page.keyboard.type(text);
    },
    /** Chooses from a list by what it is called; letters that no key has would be written elsewhere. */
    async choose(id, label) {
      await tabTo(id);
      await page.keyboard.type(/^[ -~]*/.exec(label)[0]);
      const said = await page.locator(`#${id}`).evaluate((list) => list.selectedOptions[0].textContent);
      assert.equal(said, label);
    },
  };
}
