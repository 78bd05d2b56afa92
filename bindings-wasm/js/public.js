// What every entry gives beside `load`.
export { clean } from "./clean.js";
export {
  BedarfError,
  BedarfInputError,
  BedarfLoadError,
  BedarfRequestError,
  BedarfTrapError,
} from "./errors.js";
