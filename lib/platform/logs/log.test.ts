import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailSchema } from "@/lib/mail/address";
import { confirmationToken, preferencesToken, unsubscribeToken } from "@/lib/subscribers/tokens";
import { withBundle } from "@/tests/setup/bundle";
import { defaultSettings } from "@/tests/setup/environment";
import { cleanText } from "./cleanText";
import { escapeDisruptive } from "./escape";
import { jsonLine, textLine } from "./textLine";

const secret = "correct-horse-battery";

const importLog = `import { log } from "${pathToFileURL(withBundle("lib/platform/logs/log.ts"))}";\n`;

/** Runs code in a process of its own and returns the log lines it writes to standard error. */
function logged(code: string, settings: Record<string, string> = {}): string[] {
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", importLog + code], {
    encoding: "utf8",
    env: { ...process.env, ...defaultSettings, LOG_LEVEL: "", ...settings },
  });
  return stderr.split("\n").filter(Boolean);
}

const print = (text: string) => {
  const clean = cleanText(text, 1000, [secret]);
  const line = JSON.stringify({ time: "t", level: "warn", event: "a.b", field: clean, msg: clean });
  return [textLine(line), jsonLine(line)];
};

const around = fc.string({ unit: "binary", maxLength: 30 });
const label = fc.stringMatching(/^[a-z0-9äß]{1,12}$/);
const address = fc
  .tuple(
    fc.stringMatching(/^[a-zA-Z0-9ü!#$%&'*+/=?^_`{|}~-]{1,20}$/),
    label,
    fc.constantFrom("org", "example.com", "рф"),
  )
  .map(([local, domain, top]) => `${local}@${domain}.${top}`)
  .filter((text) => emailSchema.safeParse(text).success);
const key = fc.stringMatching(/^[\w-]{43}$/);
const keys = fc.record({ signing: key, former: fc.array(key, { maxLength: 3 }) });
const id = fc.integer({ min: 1, max: 1_000_000 });
const token = fc.oneof(
  fc.tuple(key, keys).map(([nonce, keys]) => confirmationToken(nonce, keys)),
  fc.tuple(id, keys).map(([id, keys]) => unsubscribeToken(id, keys)),
  fc.tuple(id, keys).map(([id, keys]) => preferencesToken({ id, emailKey: "ada@example.org" }, keys)),
);

describe("a logged text", () => {
  test("contains no email address", () => {
    fc.assert(
      fc.property(around, address, around, (before, address, after) => {
        for (const line of print(before + address + after)) {
          expect(line).not.toContain(address);
          expect(line).not.toContain(encodeURIComponent(address));
        }
        const coded = ["%40", "%2540", "%EF%BC%A0", "&#64;", "&#x40;", "&commat;"].map((at) =>
          address.replace("@", at),
        );
        for (const form of [encodeURIComponent(address), ...coded, `"a b"@${address.split("@")[1]}`])
          for (const line of print(`/x?email=${form}`)) expect(line).not.toContain(form);
      }),
    );
  });

  test("contains no token or password", () => {
    fc.assert(
      fc.property(around, fc.oneof(token, fc.constant(secret)), around, (before, token, after) => {
        for (const line of print(before + token + after)) expect(line).not.toContain(token);
      }),
    );
  });

  test("is redacted even if it is truncated", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), address, token, (length, address, token) => {
        for (const line of print(`${"a b@c.de ".repeat(length / 9)}${address} ${token}`)) {
          expect(line).not.toContain(address);
          expect(line).not.toContain(token);
          expect(line.length).toBeLessThan(5000);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("stays on one line and contains no control characters", () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          "\n",
          "\r",
          "\u001b[31m",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ud83d",
          "\u0085",
          "\u2028",
          "\u{e0041}",
        ),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of print(text)) expect(line).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*\n$/u);
        const [, json = ""] = print(text);
        expect(JSON.parse(json).event).toBe("a.b");
      }),
    );
  });

  test("parses back from JSON unchanged", () => {
    const text = "a\n\u202eb \ud83d \u{1f600} “é” \\u202e";
    expect(JSON.parse(jsonLine(JSON.stringify({ text })))).toEqual({ text });
  });

  test("keeps at most four combining marks per letter", () => {
    expect(escapeDisruptive(`e${"\u0301".repeat(6)}`)).toBe(`e${"\u0301".repeat(4)}\\u0301\\u0301`);
  });

  test("takes linear time", () => {
    const cpu = (text: string) => {
      const before = process.cpuUsage();
      for (let index = 0; index < 20; index++) cleanText(text, 1000, [secret]);
      return process.cpuUsage(before).user;
    };
    for (const piece of ["a@", "a-", "%40", "1.1.", "node_modules/@", "@", "﹫a ", '"']) {
      const [small, large] = [5_000, 10_000].map((times) => cpu(piece.repeat(times)));
      expect(large! / Math.max(small!, 20_000), piece).toBeLessThan(5);
    }
  });

  test("keeps what is neither an address nor a token", () => {
    const path = "at open (/srv/node_modules/@prisma/client/runtime/index.js:3:14)";
    expect(cleanText(path, 1000, [])).toBe(path);
    expect(cleanText("a-long-slug-of-a-paper-with-many-words-in-its-title", 1000, [])).toContain("-slug-of-");
  });
});

describe("a log line", () => {
  test("is text followed by its fields", () => {
    const lines = logged(
      `log.info("source.fetched", "arxiv: 12 new papers", { source: "arxiv", said: "no “x” = y", n: 12 })`,
    );
    expect(lines).toEqual([
      expect.stringMatching(
        /^\d{4}-\d\d-\d\dT[\d:.]+Z info {2}source\.fetched: arxiv: 12 new papers source=arxiv said="no “x” = y" n=12$/,
      ),
    ]);
  });

  test("is JSON if LOG_FORMAT is json", () => {
    const [line = ""] = logged(`log.warn("a.b", "100 %s\\u202e", { n: 1, none: null })`, { LOG_FORMAT: "json" });
    expect(JSON.parse(line)).toEqual({
      time: expect.stringMatching(/Z$/),
      level: "warn",
      event: "a.b",
      n: 1,
      none: null,
      msg: "100 %s\u202e",
    });
    expect(line).toContain("\\u202e");
  });

  test("is written from its level up", () => {
    const code = `for (const level of ["debug", "info", "warn", "error"]) log[level]("a." + level, "x")`;
    expect(logged(code)).toHaveLength(3);
    expect(logged(code, { LOG_LEVEL: "debug" })).toHaveLength(4);
    expect(logged(code, { LOG_LEVEL: "error" })).toHaveLength(1);
  });

  test("is written even if the configuration is invalid, log settings included", () => {
    const settings = { PORT: "many", LOG_FORMAT: "xml", LOG_LEVEL: "loud", DATA_DIR: "" };
    expect(logged(`log.error("a.b", "x")`, settings)).toEqual([expect.stringMatching(/ error a\.b: x$/)]);
  });

  test("shows an error with its causes, and with its stack at level error, on one line", () => {
    const code = `const error = new Error("no", { cause: new Error("of ada@example.org") });
      log.warn("a.b", "x", { error }); log.error("a.b", "x", { error });`;
    const [warning, error] = logged(code);
    expect(warning).toMatch(/error="no: of \[address\]"$/);
    expect(error).toMatch(/error="Error: no\\n +at .*\\nCause: Error: of \[address\]\\n/);
  });

  test("contains no configured password or token", () => {
    const settings = {
      API_TOKENS: `${secret}, another-of-the-tokens`,
      MAIL_URL: "smtp://us:hun%21ter2@mail.example.org",
      MAIL_WEBHOOK_SECRET: "x".repeat(32),
    };
    const values = ["another-of-the-tokens", secret, "hun!ter2", "hun%21ter2", "x".repeat(32)];
    const lines = logged(`log.info("a.b", ${JSON.stringify(values.join(" "))})`, settings);
    for (const each of values) expect(lines.join()).not.toContain(each);
  });

  test("is written however the process ends, and omitted lines are counted", () => {
    const lines = logged(`for (let n = 0; n < 100_000; n++) log.info("a.b", "x" + n);
      log.info("c.d", "last"); process.exit(3)`);
    expect(lines).toHaveLength(22);
    expect(lines[20]).toMatch(/c\.d: last$/);
    expect(lines[21]).toMatch(/log\.omitted: .* of=a\.b count=99980$/);
  });

  test("that nobody reads does not stop the process", () => {
    const code = `${importLog} for (let n = 0; n < 500; n++) log.info("a" + n + ".b", "x".repeat(900)); console.log("on")`;
    const run = `"${process.execPath}" --input-type=module -e '${code}' 2>&1 >&3 | head -c 1 >/dev/null`;
    const { output } = spawnSync("sh", ["-c", run], {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "inherit", "pipe"],
      env: { ...process.env, ...defaultSettings, LOG_LEVEL: "" },
    });
    expect(output[3]).toBe("on\n");
  });
});
