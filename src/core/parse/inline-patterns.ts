/** What begins something in the text of a block. Those that look at one place keep it: set it first. */
import { TAG_BODY } from "./lexis";

export const TAG = new RegExp(`#(${TAG_BODY})`, "uy");
export const HTML_TAG = /<\/?[A-Za-z][^<>]*>/y;
export const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/y;
/** Anything that may be more than text; most texts have none. */
export const MARKUP = /[\\`<[#&$*_^%=~]|::/;
/** What may begin something that is not text. */
export const SPECIAL = /[\\`%<![(#&$*_~=]/g;
