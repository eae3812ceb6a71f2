import { SaxesParser } from "saxes";

/** Reads a text by the rules of XML and its namespaces. @returns it @throws at the first breach */
export function parseXml(text: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return text;
}
