// Makes <bedarf-form> known to the page; elsewhere it is there to be imported, not to be used.
import { BedarfForm } from "./bedarf-form.js";

if (globalThis.customElements?.get("bedarf-form") === undefined) {
  globalThis.customElements?.define("bedarf-form", BedarfForm);
}

export { BedarfForm };
