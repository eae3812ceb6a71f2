export function readTags(record: string): Map<string, string> {
  const pairs = record.split(";").flatMap((tag): [string, string][] => {
    const [, name, value] = /^\s*([a-z][\w-]*)\s*=([\s\S]*)$/i.exec(tag) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
  });
  return new Map(pairs);
}
