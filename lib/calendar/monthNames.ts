/** English, German, Dutch, French, Spanish, Italian, Portuguese, Danish, Swedish, Russian. No name means two months. */
const names = [
  "jan january januar januari janvier janv enero ene gennaio gen janeiro января январь янв",
  "feb february februar februari fevrier fevr fev febrero febbraio fevereiro февраля февраль фев февр",
  "mar march marz maart mrt mars marzo marco marts mrz марта март мар",
  "apr april avril avr abril abr aprile апреля апрель апр",
  "may mai mei mayo maggio mag maio maj мая май",
  "jun june juni juin junio giugno giu junho июня июнь июн",
  "jul july juli juillet juil julio luglio lug julho июля июль июл",
  "aug august augustus aout aou agosto ago augusti августа август авг",
  "sep sept september septembre septiembre setiembre settembre setembro set сентября сентябрь сен сент",
  "oct october oktober okt octobre octubre ottobre ott outubro out октября октябрь окт",
  "nov november novembre noviembre novembro ноября ноябрь ноя нояб",
  "dec december dezember dez decembre diciembre dic dicembre dezembro декабря декабрь дек",
];

const numbers = new Map(
  names.flatMap((line, index) => line.split(" ").map((name) => [withoutAccents(name), index + 1] as const)),
);

/** Returns 1 to 12, or null; `name` is as `withoutAccents` returns it, without a full stop. */
export function monthNumber(name: string): number | null {
  return numbers.get(name) ?? null;
}

export function withoutAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
}
