import { latex } from "./latex";
import { letters, spaces } from "./letters";
import { html } from "./markup";

/** What the text of a paper is made of. */
export const prose = [...latex, ...html, ...letters, ...spaces];
