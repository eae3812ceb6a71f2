/** Restores zeros that numbers lose: 704.0002 is 0704.0002, 2401.1 is 2401.10000. Other text stays as it is. */
export function arxivNumber(text: string): string {
  const [, month = "", number = ""] = /^(\d{3,4})\.(\d{1,5})$/.exec(text) ?? [];
  if (month === "") return text;
  // Five digits since 2015 (info.arxiv.org/help/arxiv_identifier.html).
  return `${month.padStart(4, "0")}.${number.padEnd(Number(month) < 1501 ? 4 : 5, "0")}`;
}
