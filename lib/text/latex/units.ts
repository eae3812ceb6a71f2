import { script } from "../scripts";

/** The units and prefixes of siunitx (manual, tables 1 to 6), except those with a command in LaTeX itself. */
const units: ReadonlyMap<string, string> = new Map(
  `ampere A; candela cd; kelvin K; kilogram kg; gram g; metre m; meter m; mole mol; second s; becquerel Bq;
   degreeCelsius °C; celsius °C; coulomb C; farad F; gray Gy; hertz Hz; henry H; joule J; katal kat; lumen lm; lux lx;
   newton N; ohm Ω; pascal Pa; radian rad; siemens S; sievert Sv; steradian sr; tesla T; volt V; watt W; weber Wb;
   astronomicalunit au; bel B; dalton Da; day d; decibel dB; degree °; electronvolt eV; hectare ha; hour h; litre L;
   liter L; arcminute ′; arcsecond ″; minute min; neper Np; tonne t; percent %; angstrom Å; byte B; bit bit;
   textmu µ; mu µ; Omega Ω; milli m; micro µ; nano n; pico p; femto f; kilo k; mega M; giga G; tera T; peta P; exa E; centi c; deci d; hecto h;
   deca da; kibi Ki; mebi Mi; gibi Gi; tebi Ti; per /; squared ²; cubed ³; square ²; cubic ³`
    .split(";")
    .map((entry) => entry.trim().split(" ") as [string, string]),
);

const prefixes =
  /^(?:mu|textmu|milli|micro|nano|pico|femto|kilo|mega|giga|tera|peta|exa|centi|deci|hecto|deca|kibi|mebi|gibi|tebi|per)$/;

/** siunitx's abbreviations (table 7) are named as they are printed, except for micro: \\km, \\GHz, \\um. */
function abbreviation(name: string): string {
  return name.replace(/^u(?=\p{L}{1,2}$)/u, "µ");
}

export function unitText(source: string): string {
  let text = "";
  let power = "";
  let joined = true;
  for (const [, name, other = ""] of source.matchAll(/\\([a-zA-Z]+)\s*|([^\\]+)/g)) {
    const unit = name === undefined ? withPowers(other) : (units.get(name) ?? abbreviation(name));
    if (name === "square" || name === "cubic") power = unit;
    else {
      const isSuffix = name === "squared" || name === "cubed" || name === "per";
      text += (joined || isSuffix || name === undefined ? "" : "·") + unit;
      joined = name !== undefined && prefixes.test(name);
      if (!joined) text += power;
      if (!joined) power = "";
    }
  }
  return text.replace(/\./g, "·").trim();
}

function withPowers(unit: string): string {
  return unit
    .replace(/\^(?:\{([^{}]*)\}|(-?\d+))/g, (_, group, bare) => script("^", group ?? bare))
    .replace(/[{}~]/g, "");
}

/** Formats a siunitx number: `1e5` becomes 1×10^{5} (the caller raises the power), and `+-` becomes ±. */
export function numberText(source: string): string {
  return source
    .replace(/\s+/g, "")
    .replace(/\+-|\\pm/g, " ± ")
    .replace(/(?<=\d)[eEdD]([+-]?\d+)/g, "×10^{$1}")
    .replace(/^([+-]?)[eEdD]([+-]?\d+)/, "$110^{$2}")
    .trim();
}

export function quantityText(number: string, unit: string): string {
  return /^[°′″](?!C)/.test(unit) || unit === "" ? number + unit : `${number} ${unit}`;
}
