/* Made from schemas/v1 by scripts/types.mjs; `npm run types` makes it again. */

/**
 * A record of any type that this version knows.
 */
export type BedarfRecord = Channel | Need;
export type Id = string;
export type Selector =
  | {
      all: Selector[];
    }
  | {
      everyone: true;
    };
export type NeedKind = "a" | "b";

export interface Channel {
  type: "channel";
  id: Id;
  title?: Text;
}
/**
 * A text.
 */
export interface Text {
  de: string;
  [k: string]: string;
}
/**
 * A need.
 */
export interface Need {
  type: "need";
  id: Id;
  title?: Text;
  affected?: Selector;
  kind?: NeedKind;
  ext?: {
    [k: string]: unknown;
  };
  /**
   * @maxItems 10000
   */
  tags?: string[];
}
