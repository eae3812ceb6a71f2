import { firstValues } from "@/lib/api/params";
import { respond } from "@/lib/api/respond";
import { readName } from "@/lib/authors/readName";
import { readDeliveryStatus } from "@/lib/bounces/deliveryStatus";
import { readFields } from "@/lib/bounces/fields";
import { readGeneric } from "@/lib/bounces/generic";
import { readMail } from "@/lib/bounces/readMail";
import { readSes } from "@/lib/bounces/ses";
import { statusIn } from "@/lib/bounces/severity";
import { possibleTokens } from "@/lib/bounces/unsubscribeMail";
import { readReturnPath } from "@/lib/bounces/verp";
import { bibtex } from "@/lib/citations/bibtex";
import { cslJson } from "@/lib/citations/cslJson";
import { highwire } from "@/lib/citations/highwire";
import { ris } from "@/lib/citations/ris";
import { scholarlyArticle } from "@/lib/citations/scholarlyArticle";
import { checkDmarc } from "@/lib/deliverability/checkDmarc";
import { evaluateSpf } from "@/lib/deliverability/spf";
import { readTags } from "@/lib/deliverability/tags";
import { isKnown } from "@/lib/formats/conditional";
import { splitFormat } from "@/lib/formats/format";
import { readParameters } from "@/lib/formats/parameters";
import { refusalOf } from "@/lib/formulas/refusal";
import { rewritten } from "@/lib/formulas/rewritten";
import { tokensOf as formulaTokensOf } from "@/lib/formulas/tokens";
import { isForOthers, methodsOf } from "@/lib/http/addresses";
import { headersOf, mergeVary } from "@/lib/http/answerHeaders";
import { whyNoForm } from "@/lib/http/formType";
import { isHost, readTarget } from "@/lib/http/target";
import { parseArxivId } from "@/lib/identity/arxivId";
import { firstDoi, parseDoi } from "@/lib/identity/doi";
import { readIdentifier } from "@/lib/identity/identifier";
import { drawable } from "@/lib/images/drawable";
import { introducedNames } from "@/lib/index/introducedNames";
import { wordsOfPaper } from "@/lib/index/paperWords";
import { tokensOf } from "@/lib/index/words";
import { parseJson } from "@/lib/json/parseJson";
import { cleanText } from "@/lib/logs/cleanText";
import { escapeActing } from "@/lib/logs/escape";
import { loggedPath } from "@/lib/logs/loggedPath";
import { redact } from "@/lib/logs/redact";
import { jsonLine, textLine } from "@/lib/logs/textLine";
import { readMessageId } from "@/lib/mail/messageId";
import { listMarkdown } from "@/lib/markdown/list";
import { prefersMarkdown, wantedMarkdown } from "@/lib/markdown/negotiate";
import { paperMarkdown } from "@/lib/markdown/paper";
import { abstractText, escapeMarkdown, linkTarget, titleText } from "@/lib/markdown/text";
import { withoutCertainTags } from "@/lib/markup/certainText";
import { htmlText } from "@/lib/markup/htmlText";
import { priceOfCalls } from "@/lib/mcp/batch";
import { quote } from "@/lib/mcp/quote";
import { titleKey } from "@/lib/papers/identity";
import { linksOf } from "@/lib/papers/links";
import { authorsIn, namesOf } from "@/lib/papers/paperAuthors";
import { readPaperAddress } from "@/lib/papers/paths";
import { firstSentences, plainText } from "@/lib/papers/plain";
import { splitSegments } from "@/lib/papers/segments";
import { slugOf } from "@/lib/papers/slug";
import { repaired } from "@/lib/papers/upstreamRepairs";
import { learnWords } from "@/lib/prior/prior";
import { withFilter, withoutPart } from "@/lib/query/edit";
import { parseQuery } from "@/lib/query/parse";
import { reasonGroup } from "@/lib/queue/reasons";
import { forwardingHeaders } from "@/lib/requests/forwarding";
import { isLocal } from "@/lib/requests/local";
import { clientAddress, networkOf } from "@/lib/requests/network";
import { foundNames } from "@/lib/search/foundNames";
import { markedSnippet, markedText } from "@/lib/search/markedText";
import { marksIn } from "@/lib/search/marks";
import { judgeChallenge, makeChallenge, readChallenge } from "@/lib/signups/challenge";
import { readStamp } from "@/lib/signups/stamp";
import { readApiPage } from "@/lib/sources/arxivApi";
import { readAnnouncements } from "@/lib/sources/arxivFeed";
import { readListRecords } from "@/lib/sources/arxivOai";
import { saysWithdrawn } from "@/lib/sources/arxivRecord";
import { parseDocument } from "@/lib/sources/document";
import { readDaily } from "@/lib/sources/huggingFace";
import { readJsonLine } from "@/lib/sources/jsonLine";
import { isSamePaper } from "@/lib/sources/samePaper";
import { readWebFeed } from "@/lib/sources/webFeed";
import { defaultSettings, readSettingsForm } from "@/lib/subscriptions/form";
import { emailKey, emailSchema } from "@/lib/subscriptions/schema";
import { settingsSchema } from "@/lib/subscriptions/settings";
import { claimedId } from "@/lib/subscriptions/tokens";
import { suggestible } from "@/lib/suggestions/suggestible";
import { hasBlocked } from "@/lib/suggestions/words";
import { detailOf } from "@/lib/suppressions/detail";
import { asciiLetters } from "@/lib/text/asciiLetters";
import { decodeEntities } from "@/lib/text/entities";
import { foldTitleLetters, foldWord } from "@/lib/text/fold";
import { withoutComments } from "@/lib/text/latex/comments";
import { mathText } from "@/lib/text/latex/math";
import { latexToText } from "@/lib/text/latex/readLatex";
import { normalized } from "@/lib/text/normalized";
import { slugLetters } from "@/lib/text/slugLetters";
import { spelledOut } from "@/lib/text/spelledOut";
import { transliterated } from "@/lib/text/transliterated";
import { visibleText } from "@/lib/text/visibleText";
import { findKeywords } from "@/lib/topics/keywords";
import { topicSlug } from "@/lib/topics/slug";
import { topicsOf } from "@/lib/topics/topicsOf";
import { decodeText } from "@/lib/upstream/charset";
import { readRetryAfter } from "@/lib/upstream/patience";
import { parseXml } from "@/lib/upstream/xml";
import { somePaper } from "../anyPaper";
import { answerOf, arxivApi, arxivFeed, arxivOai, atom, dailyPapers, inXml, jsonFeed } from "./answers";

/** What reads a text that a stranger or an upstream has written, and the pieces that mean something to it. */
export type TextReader = {
  name: string;
  pieces: string[];
  read: (text: string) => unknown;
  /** In characters: what comes before the reader cuts at this size (HTTP's headers, the body of a form). */
  longest?: number;
};

const now = new Date("2026-11-29T12:00:00Z");
const feedWish = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };
const arxivWish = { base: "https://rss.arxiv.org/atom", categories: ["cs.CL"], crossLists: true, replacements: true };
const apiWish = { base: "https://export.arxiv.org/api/query", most: 10, lastDay: "2026-11-29" };
const site = "https://papers.example.org";

const spaces = [" ", "  ", "\n", "\t", "\r\n", "\u00a0"];
const letters = [
  "a",
  "A",
  "Ab",
  "1",
  "é",
  "e\u0301",
  "a\u0316\u0301",
  "\u0316",
  "中",
  "ß",
  "😀",
  "\ud800",
  "ﷺ",
  "Ω",
  "'",
  "’s",
];
const html = [
  "<",
  "<a",
  "<a ",
  "</a",
  "<!--",
  "-->",
  ">",
  "&",
  "&lt;",
  "&lt;a",
  "&amp;",
  "&#60;",
  "<!",
  "<br>",
  '="',
  "'",
];
const latex = [
  "$",
  "$$",
  "\\$",
  "\\[",
  "\\]",
  "\\(",
  "\\)",
  "\\\\",
  "\\",
  "{",
  "}",
  "{}",
  "^",
  "_",
  "^{",
  "_{",
  "~",
  "%",
  "#",
  "--",
  "---",
  "``",
  "''",
  "`",
  "\\frac{",
  "\\sqrt{",
  "\\emph{",
  "\\textbf",
  "\\begin{",
  "\\end{a}",
  "\\'e",
  "\\'{",
  "\\c{",
  "{\\it ",
  "\\cite",
  "\\url{",
  "\\href{",
  "\\href{a}{",
  "http://",
  "https://a.b/",
  "//",
  "/",
  "(",
  ")",
  ".",
  ",",
  ";",
  "$1",
  "$a",
  "\\alpha",
  "\\left",
  "\\'",
  "\\^",
  "\\v ",
  "\\i",
  "\\hat",
  "\\text{",
  "\\sqrt[",
  "\\not",
  "\\footnote{",
  "\\cite[",
  "\\verb|",
  "\\SI{",
  "\\begin{array}{",
  "[",
  "]",
  "C:\\",
  "%\n",
];
/** What an upstream has left of formulas. */
const losses = [
  "times",
  "1times",
  "1sim",
  "sim1",
  "rightarrow",
  "^circ",
  "lceil ",
  " rceil",
  "alpha_",
  "alpha^",
  "textbf{",
  "{em ",
  "teal{",
  "\\1",
  "hrefhttps://a.b",
  "https://a.b/{",
  "}",
  "1",
  " ",
  ".",
];
const authors = ["(", ")", "()", " (", ",", ", ", ";", " and ", ", and ", "Jr", ", Jr", "A, Jr", "and", "."];
const query = [
  '"',
  "“",
  "«",
  "»",
  "-",
  " -",
  "(",
  "(-",
  ")",
  "*",
  "ab*",
  "OR",
  " OR ",
  "|",
  "AND",
  "NOT ",
  "ANDNOT",
  "title:",
  "author:",
  "topic:",
  "after:",
  "after:2025-01 ",
  "votes:>",
  "votes:1..2 ",
  "has:code ",
  ":",
  "arxiv:",
  "doi:10.1000/",
  "2501.08809",
  "^",
  "\\",
  "_",
  "$",
];
const mail = [
  "\n",
  "\r\n",
  "\n ",
  "\n\n",
  "\n--b",
  "\n--b\n",
  "\n--b--",
  "--",
  "-",
  ":",
  "a:",
  "\na: b",
  "\nTo: a@b.c",
  "To: ",
  "Content-Type: ",
  "\nContent-Type: multipart/mixed; boundary=b\n\n",
  "multipart/mixed; boundary=",
  "boundary=b",
  ";",
  '"',
  "\\",
  "(",
  ")",
  "=",
  "=?utf-8?B?",
  "?=",
  "=?utf-8?Q?a?=",
  "<",
  ">",
  "@",
  "a@b.c",
  ",",
  ", ",
  "<a",
  "<!--",
  "5.1.1",
  "550 ",
  "a.a",
  "a-a",
  ".",
  "+1.",
  "\nStatus: 5.1.1",
  "\nFinal-Recipient: rfc822; a@b.c\n\n",
  "message/delivery-status",
  "base64",
  "quoted-printable",
  "=3D",
  "=\n",
  "-below this line",
  "filename*0=",
  "a*1=b;",
  "00000001.a.b.",
];
const headers = [
  ",",
  ";",
  "q=",
  "q=1",
  "=",
  '"',
  "W/",
  "*",
  "text/markdown",
  "text/html",
  ":",
  "%",
  "[",
  "]",
  ".",
  "::",
  "1.",
  " ",
  ", ",
  "/",
  "a",
];
const address = ["@", ".", "-", "a", "a.", "a@", ".b", "+", "é", "xn--", "中", "\u0316\u0301", " ", '"', "<", ">"];
const dns = [
  "v=spf1 ",
  " ",
  "ip4:",
  "ip4:1.2.3.4 ",
  "a ",
  "include:a ",
  "redirect=a ",
  "=",
  ";",
  "p=",
  "p=a;",
  "v=DMARC1;",
  ":",
  "/",
  "-",
  ".",
  "%{",
  "~all ",
];
const xml = [
  "<a>",
  "</a>",
  "<a/>",
  "<a ",
  'b="c" ',
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "]]",
  "&lt;",
  "&#60;",
  "&",
  "&a",
  "<?a ",
  "?>",
  "<!DOCTYPE a ",
  "[",
  "]",
  "<",
  ">",
  "a:b:",
  '"',
  "=",
];
const records = [
  "<entry>",
  "</entry>",
  "<item/>",
  "<record",
  "<title>x</title>",
  "&nbsp;",
  "\u0008",
  "</feed>",
  "&",
  "<",
];
const marks = [
  ...[
    "<b>",
    "</b>",
    "<sub>",
    "</sub>",
    "2",
    "<br/>",
    "<p>",
    "<q>",
    "</q>",
    "<script>",
    "</script>",
    "<style",
    "</style>",
  ],
  ...[
    "<mml:msup>",
    "</mml:msup>",
    "<mi>",
    "</mi>",
    "<svg>",
    "</svg>",
    "<jats:title>Abstract",
    '<a href="',
    "</a>",
    "'",
  ],
];
const entities = ["&#", "&#x", "8217", ";", "&amp", "&nbsp;", "&#8238;", "x", "&copy"];
const json = [
  "[",
  "]",
  "{",
  "}",
  '{"a":',
  '"',
  '"a"',
  ",",
  ":",
  "\\",
  "\\u0041",
  "1",
  "1e",
  "-",
  "null",
  "[[",
  '{"":{"":',
];

const markdown = [
  "](",
  "][",
  "]:",
  "![",
  "[",
  "*",
  "_",
  "#",
  "+ ",
  "- ",
  "1. ",
  "```",
  "~~~",
  "|",
  "===",
  "\\]",
  "\\\\]",
  "&#",
  "&a;",
];
/** What acts on the text around it, and what does not where it stands well. */
const scripts = [
  ...letters,
  ..."łøŉöʻʼ`´′＇·\u200c\u200d\u00ad\ufe0f＋－＃♯",
  ..."ﾃﾞー㍿ｰ한\u1100\u1161\uffa1ｱ",
  ..."แบำน้ກຳက္្ាកא\u05b0م\u064b\u0640कि\u093cйΆς٣",
  ..."🤗🏽👩🇩❤☎",
  "l'",
  "'s",
  "👩🏽\u200d💻",
];
const acting = [
  "\u200b",
  "\u200d",
  "\u200e",
  "\u202e",
  "\u2066",
  "\ufe0f",
  "\u{e0061}",
  "\u{1f3f4}",
  "\u{e007f}",
  "א",
  "ب",
  "ک\u200c",
  "क्\u200d",
  "ཀ\u0f90",
  "\u0f90",
  "\u0f71\u0316",
  "\uff9e\u0316",
  "\u0007",
  "\u2028",
  "👩\u200d",
  "\u180b",
];
const formula = [
  "\\verb|",
  "\\verb*|",
  "%\n",
  "\\ ",
  "\\\n",
  "\\kern",
  "\\kern1em",
  "\\hspace{1em}",
  "\\hspace{",
  "\\hspace*",
  "\\rule[",
  "\\rule{1em}{1em}",
  "\\genfrac{",
  "\\genfrac{}{}{",
  "\\begin{array}{",
  "\\begin{matrix}",
  "\\\\[",
  "&",
  "1em",
  "]",
  "a@",
];
const keys = { signing: "k".repeat(43), former: [] };
const challenge = makeChallenge("a@b.c", 0, now, keys, "0".repeat(16)).token;
const form = (text: string) => readSettingsForm(new URLSearchParams(text), defaultSettings("UTC"));
const lookup = (texts: string[]) => ({
  texts: async () => texts,
  mailServers: async () => ["a.example"],
  addresses: async () => ["192.0.2.1"],
  names: async () => ["a.example"],
});
const paper = (text: string) =>
  somePaper({ title: text, abstract: text, authors: [text], keywords: [text], categories: [text] });
const line = (fields: object) => Buffer.from(JSON.stringify({ title: "A title", abstract: "An abstract.", ...fields }));
const prose = [...latex, ...html, ...letters, ...spaces];
const request = (headers: Record<string, string>) =>
  new Request("https://papers.example.org/", {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, "").trim()]),
    ),
  });

/** HTTP's headers together, by Node's limit. */
const header = 16_384;
/** The body of a form, by the limit of Next's actions. */
const body = 1_000_000;

export const textReaders: TextReader[] = [
  // Feeds, field by field
  { name: "feed: summary", pieces: prose, read: (text) => readWebFeed(atom({ summary: inXml(text) }), feedWish) },
  { name: "feed: title", pieces: prose, read: (text) => readWebFeed(atom({ title: inXml(text) }), feedWish) },
  {
    name: "feed: author",
    pieces: [...authors, ...html, ...letters, ...spaces],
    read: (text) => readWebFeed(atom({ author: inXml(text) }), feedWish),
  },
  {
    name: "feed: id",
    pieces: [...query, ...latex, ...spaces],
    read: (text) => readWebFeed(atom({ id: inXml(text) }), feedWish),
  },
  {
    name: "feed: date",
    pieces: ["2026-11-02", "-", ":", "(", ")", "+", "T", "Z", " ", "Nov", "1", ".", "Mon, "],
    read: (text) => readWebFeed(atom({ published: inXml(text) }), feedWish),
  },
  { name: "feed: category", pieces: prose, read: (text) => readWebFeed(atom({ category: inXml(text) }), feedWish) },
  { name: "feed: XML", pieces: xml, read: (text) => readWebFeed(answerOf(`<feed><entry>${text}`), feedWish) },
  { name: "feed: JSON", pieces: json, read: (text) => readWebFeed(answerOf(`{"items":[{"id":${text}`), feedWish) },
  {
    name: "feed: JSON summary",
    pieces: prose,
    read: (text) => readWebFeed(jsonFeed({ content_html: text, content_text: undefined }), feedWish),
  },
  {
    name: "feed: JSON author",
    pieces: [...authors, ...spaces],
    read: (text) => readWebFeed(jsonFeed({ authors: [{ name: text }] }), feedWish),
  },
  { name: "XML", pieces: xml, read: (text) => parseXml(text) },
  { name: "XML: records", pieces: [...xml, ...records], read: (text) => parseXml(`<feed>${text}</feed>`) },
  { name: "HTML", pieces: [...html, ...marks, ...letters, ...spaces], read: htmlText },
  { name: "marks that are certain", pieces: [...html, ...marks, ...letters, ...spaces], read: withoutCertainTags },
  { name: "entities", pieces: [...html, ...entities, ...acting], read: decodeEntities },
  { name: "feed: authors", pieces: [...authors, ...address, ...letters, ...spaces], read: (text) => authorsIn(text) },
  {
    name: "charset",
    pieces: ["<?xml ", 'encoding="', "charset=", '"', "é", "\u0000", " "],
    read: (text) => decodeText(Buffer.from(text), text),
  },
  {
    name: "Retry-After",
    pieces: ["1", "Mon, ", "Nov ", ":", " ", "(", ")"],
    read: (text) => readRetryAfter(text, now),
    longest: header,
  },
  // arXiv
  {
    name: "arXiv feed: creator",
    pieces: [...authors, ...letters, ...spaces],
    read: (text) => readAnnouncements(arxivFeed({ creator: inXml(text) }), arxivWish),
  },
  {
    name: "arXiv feed: comment",
    pieces: [...prose, "withdrawn", "is ", "been "],
    read: (text) => readAnnouncements(arxivFeed({ comment: inXml(text) }), arxivWish),
  },
  {
    name: "arXiv feed: summary",
    pieces: ["arXiv:", "Announce Type:", "Abstract:", ...spaces, "a"],
    read: (text) => readAnnouncements(arxivFeed({ summary: inXml(text) }), arxivWish),
  },
  {
    name: "arXiv feed: doi",
    pieces: ["10.", "10.1000/", ",", ";", " ", "a", "%"],
    read: (text) => readAnnouncements(arxivFeed({ DOI: inXml(text) }), arxivWish),
  },
  {
    name: "arXiv API: comment",
    pieces: [...prose, "withdrawn", "was "],
    read: (text) => readApiPage(arxivApi({ comment: inXml(text) }), apiWish, 0),
  },
  {
    name: "arXiv API: id",
    pieces: [...query, "/", "a-"],
    read: (text) => readApiPage(arxivApi({ id: inXml(text) }), apiWish, 0),
  },
  {
    name: "arXiv OAI: authors",
    pieces: [...authors, ...spaces],
    read: (text) => readListRecords(arxivOai({ authors: inXml(text) })),
  },
  {
    name: "arXiv OAI: categories",
    pieces: ["cs.CL ", " ", "a", "."],
    read: (text) => readListRecords(arxivOai({ categories: inXml(text) })),
  },
  { name: "withdrawal", pieces: ["withdrawn", "is ", "been ", "was", "a", " ", "_"], read: saysWithdrawn },
  { name: "authors in one text", pieces: [...authors, ...letters, ...spaces], read: (text) => authorsIn(text) },
  // Hugging Face, JSON Lines, the document. Not the sources file, whose YAML the operator alone writes
  {
    name: "daily papers: summary",
    pieces: prose,
    read: (text) => readDaily(dailyPapers({ summary: text }), "2026-11-02", 0),
  },
  {
    name: "daily papers: page",
    pieces: ["https://", "/", "a", "é", ".", "%", "中", "文"],
    read: (text) => readDaily(dailyPapers({ githubRepo: `https://${text}` }), "2026-11-02", 0),
  },
  {
    name: "daily papers: JSON",
    pieces: json,
    read: (text) => readDaily(answerOf(`[{"paper":${text}`), "2026-11-02", 0),
  },
  {
    name: "JSON Lines: abstract",
    pieces: prose,
    read: (text) => readJsonLine(line({ abstract: text }), {}, "2026-11-29"),
  },
  {
    name: "JSON Lines: link",
    pieces: ["https://", "/", "a", "é", ".", "%", "中", "10.1000/"],
    read: (text) => readJsonLine(line({ links: { doi: `https://${text}` } }), {}, "2026-11-29"),
  },
  {
    name: "JSON Lines: arXiv's dump",
    pieces: [...authors, ...letters, ...spaces, "v1 ", "10.1000/", "https://"],
    read: (text) => {
      const said = {
        authors: text,
        categories: text,
        doi: text,
        comments: text,
        versions: [{ version: text, created: text }],
      };
      return readJsonLine(line(said), {}, "2026-11-29");
    },
  },
  { name: "JSON Lines: JSON", pieces: json, read: (text) => readJsonLine(Buffer.from(text), {}, "2026-11-29") },
  {
    name: "document",
    pieces: [
      "\n",
      "\n\n",
      "\r\n",
      ".",
      "a",
      "Mar 12",
      "Mar 12\n\n",
      "new\n\n",
      "Subscribe",
      " ",
      "\u00ff",
      "A title\n\nAn abstract.\n\n",
    ],
    read: (text) => parseDocument(Buffer.from(`A tagline\n\nby Ada\n\nMar 12\n\n${text}`), 2025),
  },
  {
    name: "document: bytes",
    pieces: ["\u00ff", "\n", "a"],
    read: (text) => parseDocument(Buffer.from(text, "latin1"), 2025),
  },
  // The text of a paper
  { name: "plain text", pieces: prose, read: plainText },
  { name: "segments", pieces: prose, read: splitSegments },
  { name: "LaTeX", pieces: prose, read: latexToText },
  { name: "upstream repairs", pieces: losses, read: repaired },
  { name: "comments", pieces: ["%", "\n", "\n%", ". %", "1\n%", " ", "a", "1"], read: withoutComments },
  { name: "formula", pieces: prose, read: mathText },
  {
    name: "first sentences",
    pieces: [...letters, ". ", "? ", ".", ...spaces],
    read: (text) => firstSentences(text, 300),
  },
  {
    name: "links",
    pieces: [...latex, ".git", "www.", "é", "中", ...spaces],
    read: (text) => linksOf(somePaper({ abstract: text })),
  },
  { name: "title", pieces: prose, read: (text) => [titleKey(text), slugOf(text)] },
  {
    name: "arXiv id, DOI",
    pieces: [
      ...[...query, "a", "a-", "/", "v1", "?", "#", "arXiv:", "arXiv ", "doi:", "https://", "a.b/", "/arxiv/", "cs."],
      ...["2407.20183", "10.1145/", "%2F", "%25", "[cs.CL]", "(", "]", "\u200b", "\uff0e", ". ", "[a](", "2024 "],
    ],
    read: (text) => [parseArxivId(text), parseDoi(text), readIdentifier(text), firstDoi(text)],
  },
  {
    name: "address of a paper here",
    pieces: ["/papers/", "/abs/", "/", "a", ".md", "%2F", "?", "#", "http://", site, " "],
    read: (text) => [readPaperAddress(text, site), readPaperAddress(`${site}/papers/${text}`, site)],
  },
  {
    name: "same paper",
    pieces: [...prose, ...authors],
    read: (text) =>
      isSamePaper({ abstract: text, authors: [text, "Ada"] }, { abstract: `${text} b`, authors: ["Bo", text] }),
  },
  {
    name: "name",
    pieces: [...authors, ...letters, ...spaces, "van ", "de la ", ". -", "III ", "et al."],
    read: readName,
  },
  {
    name: "names",
    pieces: [
      ...authors,
      ...letters,
      ...spaces,
      ...latex,
      "Ann ",
      "@",
      "a@b.c",
      "<",
      ">",
      ":",
      " et ",
      " y ",
      "*",
      "王伟",
    ],
    read: (text) => namesOf([text, text]),
  },
  {
    name: "citations",
    pieces: prose,
    read: (text) => [bibtex, ris, cslJson].map((write) => write([paper(text)], site)),
  },
  {
    name: "metadata",
    pieces: prose,
    read: (text) => [highwire(paper(text), site), scholarlyArticle(paper(text), site)],
  },
  {
    name: "Markdown",
    pieces: prose,
    read: (text) => paperMarkdown(paper(text), { days: [], similar: [paper(text)], siteUrl: site }),
  },
  {
    name: "Markdown list",
    pieces: prose,
    read: (text) => listMarkdown({ heading: text, notes: [], papers: [paper(text)], first: 1, links: [] }, site),
  },
  {
    name: "text in Markdown",
    pieces: [...prose, ...markdown],
    read: (text) => [titleText, escapeMarkdown, abstractText, linkTarget].map((write) => write(text)),
  },
  { name: "visible text", pieces: [...letters, ...spaces, ...acting], read: visibleText },
  {
    name: "normal forms",
    pieces: [...letters, ...acting],
    read: (text) => (["NFC", "NFD", "NFKC", "NFKD"] as const).map((each) => normalized(text, each)),
  },
  // Formulas: tokens are read before a length is asked for
  { name: "formula: tokens", pieces: [...latex, ...formula], read: formulaTokensOf },
  {
    name: "formula: rewritten",
    pieces: [...latex, ...formula, "\\label{", "\\buildrel", "\\over"],
    read: rewritten,
    longest: 2000,
  },
  { name: "formula: refusal", pieces: [...latex, ...formula], read: refusalOf },
  // Lines of the log
  {
    name: "log",
    pieces: [...mail, ...letters, ...acting, "a@b.c", "%40", "node_modules/@a/", "secret", "a1B-", "/digests/"],
    read: (text) => [cleanText(text, 1000, ["secret"]), redact(text, ["secret"]), escapeActing(text), loggedPath(text)],
  },
  {
    name: "log: lines",
    pieces: [...letters, ...spaces, ...acting, "\\", '"', "="],
    read: (text) => {
      const line = JSON.stringify({ time: "", level: "warn", event: "a.b", msg: text, field: text });
      return [textLine(line), jsonLine(line)];
    },
  },
  // Model Context Protocol
  { name: "quotation", pieces: ["-----", "\n", " ", "begin third-party text", ...acting], read: (text) => quote(text) },
  { name: "preview", pieces: [...letters, ...spaces], read: drawable },
  { name: "words", pieces: [...letters, ...spaces, "-", "‐", "+", "++", "#", "AB", "aB", "A1"], read: tokensOf },
  { name: "words of any script", pieces: scripts, read: tokensOf },
  { name: "marks in any script", pieces: scripts, read: (text) => marksIn(text, ["データ", "hawaii", "schoelkopf"]) },
  { name: "fold", pieces: letters, read: foldWord },
  { name: "letters of a title", pieces: scripts, read: (text) => [foldTitleLetters(text), spelledOut(text)] },
  { name: "letters of a slug", pieces: scripts, read: slugLetters },
  { name: "letters in ASCII", pieces: scripts, read: (text) => [asciiLetters(text), transliterated(text)] },
  {
    name: "index",
    pieces: [...prose, "-"],
    read: (text) => wordsOfPaper({ id: 1, title: text, abstract: text, authors: [text], topics: [text] }),
  },
  {
    name: "prior",
    pieces: [...letters, ...spaces, "-"],
    read: (text) => learnWords([{ title: text, abstract: text, day: "2026-11-02", votes: 1 }]),
  },
  {
    name: "keywords",
    pieces: [...letters, ...spaces, "-", "(", ")", "/", "GPT4 ", "of ", "graph "],
    read: (text) => findKeywords(text, text),
  },
  {
    name: "topics",
    pieces: [...prose, "cs.CL"],
    read: (text) => [topicSlug(text), topicsOf({ categories: [text], keywords: [text] })],
  },
  // Queries and marks
  { name: "query", pieces: [...query, ...letters, ...spaces], read: parseQuery },
  {
    name: "names of titles",
    pieces: [...prose, ":", " - ", "(", ")", " and ", " v2.0", "Technical Report"],
    read: introducedNames,
  },
  {
    name: "query: edits",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => [
      withFilter(text, { kind: "has", link: "code", excluded: false }),
      parseQuery(text)
        .parts.slice(0, 3)
        .map((part) => withoutPart(text, part)),
    ],
  },
  {
    name: "marks",
    pieces: [...prose, "-", "multi-task", "GPT4"],
    read: (text) => [markedText(text, ["a", "task", "ab*"]), markedSnippet(text, ["a", "graph"], 300)],
  },
  {
    name: "marks: words",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => markedText("a graph of words ab GPT4 multi-task", text.split(" ")),
    longest: 2000,
  },
  { name: "marks: names", pieces: [...letters, ...spaces, "-"], read: (text) => foundNames([text], ["a", "ab*"]) },
  {
    name: "blocked queries",
    pieces: [...query, ...letters, ...spaces],
    read: (text) => hasBlocked(text, [" a ", " a a b "]),
  },
  { name: "suggestion", pieces: [...query, ...letters, ...spaces], read: suggestible },
  // Bounces
  { name: "mail", pieces: mail, read: (text) => readMail(Buffer.from(text), "secret") },
  {
    name: "mail: parts",
    pieces: mail,
    read: (text) =>
      readMail(Buffer.from(`To: a@b.c\nContent-Type: multipart/report; boundary=b\n\n--b\n${text}`), "secret"),
  },
  {
    name: "mail: header",
    pieces: mail,
    read: (text) => readMail(Buffer.from(`To: ${text}\nFrom: ${text}\nSubject: ${text}\n\n`), "secret"),
  },
  {
    name: "mail: many headers",
    pieces: mail.map((piece) => `\nTo: ${piece.trim()}`),
    read: (text) => readMail(Buffer.from(`From: a${text}\n\n`), "secret"),
  },
  {
    name: "mail: for people",
    pieces: mail,
    read: (text) => readMail(Buffer.from(`From: mailer-daemon@b.c\nX-Failed-Recipients: a\n\n${text}`), "secret"),
  },
  {
    name: "mail: HTML",
    pieces: [...html, ...mail, "<body", "</head", "<script", "</script>", "<li>"],
    read: (text) => readMail(Buffer.from(`From: mailer-daemon@b.c\nContent-Type: text/html\n\n${text}`), "secret"),
  },
  { name: "fields", pieces: mail, read: (text) => [readFields(text), readDeliveryStatus(text)] },
  { name: "status", pieces: ["5.1.1", "550 ", "550-5.", ".", "5", " ", "a", "#", "4.", "-"], read: statusIn },
  {
    name: "marks of ours",
    pieces: [...mail, "0".repeat(8), "f".repeat(20), "+12.", "@", ".digest."],
    read: (text) => [readReturnPath(text, "s"), readMessageId(text, "s"), possibleTokens([text])],
  },
  { name: "detail", pieces: [...mail, ...letters], read: (text) => detailOf(text, "ada@example.net") },
  { name: "reason", pieces: [...mail, ...letters], read: reasonGroup },
  { name: "webhook", pieces: [...json, ...mail], read: (text) => [readGeneric(text), readSes(text)] },
  {
    name: "webhook: detail",
    pieces: mail,
    read: (text) =>
      readSes(
        JSON.stringify({
          eventType: "Bounce",
          mail: {},
          bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: "a@b.c", diagnosticCode: text }] },
        }),
      ),
  },
  // What readers and programs send
  {
    name: "email address",
    pieces: address,
    read: (text) => [emailSchema.safeParse(text), emailKey(text)],
    longest: 1000,
  },
  {
    name: "form",
    pieces: ["&", "interest=", "&interest=topic:a", "&topic=a", "a,", "%2C", "=", "%", "+", "search=a"],
    read: (text) => settingsSchema.safeParse(form(text)),
    longest: body,
  },
  {
    name: "parameters",
    pieces: ["&", "a=", "=", "%", "q=", "&&", "+"],
    read: (text) => [
      firstValues(new URLSearchParams(text)),
      readParameters("search", new URLSearchParams(text), "atom"),
    ],
    longest: header,
  },
  {
    name: "address",
    pieces: ["/", "/papers/", ".md", ".", "%2F", "%", ".atom", "a", ".csl.json"],
    read: (text) => [wantedMarkdown(text, null), splitFormat(text)],
    longest: header,
  },
  { name: "Accept", pieces: headers, read: prefersMarkdown, longest: header },
  {
    name: "If-None-Match",
    pieces: headers,
    read: (text) => [
      isKnown({ noneMatch: text, since: text }, '"a"', now),
      respond(request({ "If-None-Match": text }), { body: "" }),
    ],
    longest: header,
  },
  {
    name: "X-Forwarded-For",
    pieces: headers,
    read: (text) => networkOf(clientAddress({ peer: "127.0.0.1", forwardedFor: text }, 1)),
    longest: header,
  },
  {
    name: "request line",
    pieces: [...headers, "http://", "?", "#", "/papers/", ".md", "/digests/", ".", "-", "%2F"],
    read: (text) => [
      readTarget(text),
      readTarget(`/${text}`),
      isHost(text),
      loggedPath(`/${text}`),
      methodsOf(`/${text}`),
      isForOthers(`/${text}`),
      headersOf(`/${text}`, { publicUrl: site, development: false }),
    ],
    longest: header,
  },
  {
    name: "headers of a form",
    pieces: [...headers, "multipart/form-data", "; boundary=", "boundary=", "\t", "a=", "Accept"],
    read: (text) => [whyNoForm(text), whyNoForm(`multipart/form-data${text}`), mergeVary(text, ["Accept"])],
    longest: header,
  },
  {
    name: "signs of a proxy",
    pieces: ["x-", "forwarded", "-", "x-forwarded-", "via", "original-", "a", "[", ":", "1"],
    read: (text) => [
      forwardingHeaders([text]),
      isLocal({ peer: text, httpVersion: "1.1", headers: { host: text, [text]: "" } }),
      isLocal({ peer: "127.0.0.1", httpVersion: "1.1", headers: { host: text } }),
    ],
    longest: header,
  },
  {
    name: "sign-up",
    pieces: ["1", ".", "a", "-", "_", "0", `1.a-1-${"0".repeat(16)}.${"a".repeat(43)}`],
    read: (text) => [
      readStamp(text, now, keys),
      readChallenge(text, "a@b.c", now, keys),
      judgeChallenge({ id: "a", token: "a", bits: 15, wait: 1 }, text),
    ],
    longest: body,
  },
  {
    name: "sign-up: address",
    pieces: address,
    read: (text) => readChallenge(challenge, text, now, keys),
    longest: body,
  },
  {
    name: "calls",
    pieces: [...json, '{"params":{"name":"subscribe_preview","arguments":{"topics":['],
    read: (text) => priceOfCalls(parseJson(text)),
    longest: body,
  },
  { name: "token", pieces: ["1", ".", "a", "-", "_"], read: claimedId, longest: header },
  // DNS
  { name: "SPF", pieces: dns, read: (text) => evaluateSpf("a.example", "192.0.2.1", lookup([`v=spf1 ${text}`])) },
  {
    name: "DKIM, DMARC",
    pieces: dns,
    read: (text) => [readTags(text), checkDmarc("a.example", [], lookup([`v=DMARC1${text}`]))],
  },
];
