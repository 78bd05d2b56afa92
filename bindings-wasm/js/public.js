// What every entry gives beside `load`.
export {
  BedarfError,
  BedarfInputError,
  BedarfLoadError,
  BedarfRequestError,
  BedarfTrapError,
} from "./errors.js";
