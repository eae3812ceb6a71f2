import { SaxesParser } from "saxes";

/** Checks that a text is well-formed XML with namespaces and returns it. @throws at the first violation */
export function parseXml(text: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return text;
}
