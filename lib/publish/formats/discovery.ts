import { type Format, formatPath, formats } from "./format";

type Types = Record<string, { url: string; title: string }[]>;

/** `<link rel="alternate">`, by which feed readers find feeds; `path` has its query. */
export function feedTypes(path: string, title: string): Types {
  return types("feed", path, title);
}

/** Returns the entries by which reference managers find citations of a page's papers. */
export function citationTypes(path: string): Types {
  return types("citations", path, "Citation");
}

function types(kind: "feed" | "citations", path: string, title: string): Types {
  const ofKind = (Object.keys(formats) as Format[]).filter((format) => formats[format].kind === kind);
  return Object.fromEntries(
    ofKind.map((format) => {
      const { type, name } = formats[format];
      return [type, [{ url: formatPath(path, format), title: `${title} (${name})` }]];
    }),
  );
}
